package dev.plimsoll.syntax.manifest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The manifests that are read, by their names, and how a line of each names a package. Lock files are none of them: most
 * of what they name nobody asked for.
 */
enum ManifestKind {
    REQUIREMENTS(
            "pypi",
            "(.*[-_.])?requirements([-_.].*)?\\.(txt|in)|.*\\.requirements\\.txt",
            "^\\s*(?<name>[A-Za-z0-9][\\w.-]*)\\s*(\\[|[=<>!~;@]|$|#)"),
    PYPROJECT(
            "pypi",
            "pyproject\\.toml",
            "^\\s*(?:(?!include|name|version|description|readme|requires-python|python\\b)(?<name>[A-Za-z0-9][\\w.-]*)\\s*=\\s*[\"'{]"
                    + "|(?:[\\w-]+\\s*=\\s*\\[)?\\s*[\"'](?<listed>[A-Za-z0-9][\\w.-]*)\\s*(?:\\[[\\w, -]*\\])?\\s*(?:[=<>!~;@][^\"']*)?[\"'])"),
    SETUP(
            "pypi",
            "setup\\.(py|cfg)",
            "[\"']?(?<name>[A-Za-z][\\w.-]*)\\s*(?:\\[[\\w, -]*\\])?\\s*(?:[=<>!~]=?[^\"']*)?[\"']?\\s*,?\\s*$"),
    PIPFILE("pypi", "pipfile", "^\\s*\"?(?<name>[A-Za-z0-9][\\w.-]*)\"?\\s*=\\s*[\"'{]"),
    CONDA("pypi", "environment\\.ya?ml", "^\\s*-\\s*(?<name>[A-Za-z0-9][\\w.-]*)\\s*([=<>!~\\[]|$)"),
    NODE("npm", "package\\.json", "^\\s*\"(?<name>@?[\\w./-]+)\"\\s*:\\s*\"[\\^~><=*\\d\\w]"),
    MAVEN("maven", "pom\\.xml", "<artifactId>\\s*(?<name>[\\w.-]+)\\s*</artifactId>"),
    GRADLE(
            "maven",
            "build\\.gradle(\\.kts)?|libs\\.versions\\.toml",
            "[\"'][\\w.-]+:(?<name>[\\w.-]+)(?::[^\"']*)?[\"']"),
    GO("go", "go\\.mod", "^\\s*(?:require\\s+)?(?<name>[\\w.-]+\\.[\\w.-]+/[\\w./-]+)\\s+v(?!.*// indirect)"),
    GEM("gem", "gemfile", "^\\s*gem\\s+[\"'](?<name>[\\w-]+)[\"']"),
    COMPOSER("composer", "composer\\.json", "^\\s*\"(?<name>[\\w.-]+/[\\w.-]+)\"\\s*:\\s*\""),
    NUGET(
            "nuget",
            ".*\\.(cs|fs|vb)proj|directory\\.packages\\.props",
            "<Package(?:Reference|Version)\\s+Include=\"(?<name>[\\w.]+)\""),
    CARGO("cargo", "cargo\\.toml", "^\\s*(?<name>[\\w-]+)\\s*=\\s*[\"'{]");

    private static final Set<String> ENDINGS = Set.of(
            "txt", "in", "toml", "py", "cfg", "pipfile", "yml", "yaml", "json", "xml", "gradle", "kts", "mod",
            "gemfile", "csproj", "fsproj", "vbproj", "props");

    private final String ecosystem;
    private final Pattern file;
    private final Pattern line;

    ManifestKind(String ecosystem, String file, String line) {
        this.ecosystem = ecosystem;
        this.file = Pattern.compile(file);
        this.line = Pattern.compile(line);
    }

    static Optional<ManifestKind> of(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return Optional.empty();
        }
        boolean list = name.endsWith(".txt") || name.endsWith(".in");
        if (list && slash > 0 && path.substring(0, slash).endsWith("requirements")) {
            return Optional.of(REQUIREMENTS);
        }
        return Stream.of(values())
                .filter(kind -> kind.file.matcher(name).matches())
                .findFirst();
    }

    String ecosystem() {
        return ecosystem;
    }

    Pattern line() {
        return line;
    }

    /** True where a "#" starts a comment. */
    boolean hasHashComments() {
        return ecosystem.equals("pypi") || this == GEM || this == CARGO;
    }
}
