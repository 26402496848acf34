package dev.plimsoll.model.docker;

import dev.plimsoll.model.shell.ShellCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells how a program fetches something without asking whether it is what its maker published. */
final class FetchedUnseen {
    private static final Map<String, Set<String>> OFF = Map.ofEntries(
            Map.entry(
                    "dnf",
                    Set.of(
                            "--nogpgcheck",
                            "--no-gpgchecks",
                            "--setopt=gpgcheck=0",
                            "--setopt=sslverify=0",
                            "--setopt=*.gpgcheck=0")),
            Map.entry("yum", Set.of("--nogpgcheck", "--setopt=gpgcheck=0", "--setopt=sslverify=0")),
            Map.entry("microdnf", Set.of("--nogpgcheck", "--setopt=gpgcheck=0")),
            Map.entry("tdnf", Set.of("--nogpgcheck")),
            Map.entry("rpm", Set.of("--nosignature", "--nodigest", "--nogpg")),
            Map.entry("zypper", Set.of("--no-gpg-checks", "--no-gpg-check", "--allow-unsigned-rpm")),
            Map.entry("apt-get", Set.of("--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories")),
            Map.entry("apt", Set.of("--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories")),
            Map.entry("apk", Set.of("--allow-untrusted")),
            Map.entry("wget", Set.of("--no-check-certificate")),
            Map.entry("curl", Set.of("--insecure", "-k", "--proxy-insecure")),
            Map.entry("git", Set.of("http.sslVerify=false")),
            Map.entry("pip", Set.of("--trusted-host")),
            Map.entry("pip3", Set.of("--trusted-host")),
            Map.entry("uv", Set.of("--allow-insecure-host")));
    private static final Set<String> FETCH = Set.of("curl", "wget", "aria2c");
    private static final Set<String> INTERPRETERS = Set.of(
            "sh", "bash", "ash", "dash", "zsh", "ksh", "python", "python3", "perl", "ruby", "node", "php", "eval",
            "source", ".");
    private static final Pattern CLUSTER = Pattern.compile("-[#0-9afgijklnpqsvBGIJLMNORSZ]*k[#0-9a-zA-Z]*");
    private static final Pattern LOCAL =
            Pattern.compile("(?i)(https?://)?(localhost|127\\.0\\.0\\.1|\\[::1]|0\\.0\\.0\\.0)([:/].*)?");
    private static final Pattern SCRIPT_OPTION = Pattern.compile("-[a-z]*[ce]");

    private FetchedUnseen() {}

    /** True for a program that fetches or installs, or that is told to run what another one fetched. */
    static boolean concerns(ShellCall call) {
        return OFF.containsKey(call.program())
                || call.program().equals("npm")
                || fetchedScript(call).isPresent();
    }

    /** What is switched off, or not asked for; empty where nothing is. */
    static Optional<String> in(ShellCall call) {
        Optional<String> script = fetchedScript(call);
        if (script.isPresent()) {
            return Optional.of(script.get() + " fetches a script that " + call.program() + " runs unseen");
        }
        boolean local =
                call.texts().stream().anyMatch(text -> LOCAL.matcher(text).matches());
        return local ? Optional.empty() : switchedOff(call);
    }

    private static Optional<String> switchedOff(ShellCall call) {
        Set<String> options = OFF.getOrDefault(call.program(), Set.of());
        for (String text : call.texts()) {
            boolean plain = options.contains(text)
                    || text.indexOf('=') > 0 && options.contains(text.substring(0, text.indexOf('=')));
            boolean cluster =
                    call.program().equals("curl") && CLUSTER.matcher(text).matches();
            if (plain || cluster) {
                return Optional.of(call.program() + " " + text.replaceFirst("(?<=--trusted-host)=.*", "")
                        + checks(call.program()));
            }
        }
        List<String> texts = call.texts();
        boolean npm = call.program().equals("npm")
                && texts.containsAll(List.of("config", "set"))
                && (texts.contains("strict-ssl=false") || texts.containsAll(List.of("strict-ssl", "false")));
        boolean git = call.program().equals("git") && texts.containsAll(List.of("config", "http.sslVerify", "false"));
        return npm || git ? Optional.of(call.program() + " is told not to check certificates") : Optional.empty();
    }

    private static String checks(String program) {
        return FETCH.contains(program) || Set.of("pip", "pip3", "uv", "git").contains(program)
                ? " does not check the server's certificate"
                : " does not check signatures";
    }

    /** The program that fetches what an interpreter is told to run. */
    private static Optional<String> fetchedScript(ShellCall call) {
        boolean reads = INTERPRETERS.contains(call.program())
                && (!call.program().matches("python3?|perl|ruby|node|php")
                        || call.texts().stream()
                                .noneMatch(text -> SCRIPT_OPTION.matcher(text).matches()
                                        || text.equals("-m")
                                        || text.matches("[^-].*\\.(py|pl|rb|js|php)")));
        Optional<ShellCall> before = reads ? call.fedBy() : Optional.empty();
        while (before.isPresent() && !FETCH.contains(before.get().program())) {
            before = before.get().fedBy();
        }
        return before.map(ShellCall::program);
    }
}
