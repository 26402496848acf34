package dev.plimsoll.model;

import dev.plimsoll.syntax.PathTest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which paths can hold facts. Whoever brings a snapshot from afar needs the content of these only; a change that touches
 * none of them changes no finding but those about a file's being there.
 */
public final class Interest {
    private static final Set<String> ENDINGS = Set.of(
            "yaml",
            "yml",
            "json",
            "toml",
            "ini",
            "cfg",
            "conf",
            "env",
            "properties",
            "py",
            "txt",
            "sh",
            "bash",
            "pem",
            "key",
            "crt",
            "cer",
            "p12",
            "p8",
            "pk8",
            "ppk",
            "asc",
            "ovpn",
            "pub",
            "service",
            "timer",
            "cron",
            "in",
            "csproj",
            "fsproj",
            "vbproj",
            "props",
            "tf",
            "tfvars",
            "hcl",
            "xml",
            "gradle",
            "kts",
            "mod",
            "lock",
            "ldif",
            "sql",
            "caddyfile",
            "containerfile",
            "containerignore",
            "dockerfile",
            "dockerignore",
            "gitignore",
            "tfstate",
            "ps1",
            "http",
            "kubeconfig");
    private static final Pattern NAMES = Pattern.compile(
            "dockerfile.*|.*\\.dockerfile|containerfile.*|\\.env.*|.*\\.env(\\..+)?|\\.gitattributes|\\.gitignore|"
                    + ".*dockerignore|caddyfile.*|.*\\.(service|timer)\\..+|(.*[._-])?crontab.*|pipfile|procfile|(gnu)?makefile|jenkinsfile.*|id_(rsa|dsa|ecdsa|ed25519).*|.*[_-](rsa|key)|"
                    + "\\.netrc|_netrc|\\.npmrc|\\.pypirc|\\.git-credentials|\\.dockercfg|\\.s3cfg|\\.boto|credentials|kubeconfig.*|pyvenv\\.cfg|chart\\.lock|kustomization|gemfile");

    private static final Pattern CRON_FOLDER =
            Pattern.compile("(.*/)?(cron\\.(d|hourly|daily|weekly|monthly)|crontabs|periodic/[^/]+)/[^/]+");

    /** The paths whose content is known. */
    public static final PathTest HAS_CONTENT = PathTest.of(Interest::in);

    private Interest() {}

    public static boolean in(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                || NAMES.matcher(name).matches()
                || CRON_FOLDER.matcher(path).matches();
    }
}
