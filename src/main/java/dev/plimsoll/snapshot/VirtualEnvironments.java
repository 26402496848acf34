package dev.plimsoll.snapshot;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Python's virtual environments under any folder name, known by what {@code venv} and {@code virtualenv} make (PEP 405:
 * {@code pyvenv.cfg}; the layout of sysconfig's schemes posix_prefix and nt). Where somebody works inside of one, only
 * the environment's own folders are meant.
 */
final class VirtualEnvironments {
    private static final Set<String> OWN =
            Set.of("bin", "Scripts", "lib", "lib64", "Lib", "Lib64", "include", "Include", "conda-meta");
    private static final Set<String> OTHER_PARTS = Set.of(
            "share",
            "etc",
            "man",
            "doc",
            "src",
            "pyvenv.cfg",
            "pip-selfcheck.json",
            ".gitignore",
            ".lock",
            "CACHEDIR.TAG");

    private VirtualEnvironments() {}

    static boolean is(Folder folder) {
        if (folder.isRoot()) {
            return false;
        }
        return isEnvironment(folder) && !hasForeign(folder)
                || OWN.contains(folder.name()) && isEnvironment(folder.parent()) && isOwn(folder);
    }

    private static boolean isEnvironment(Folder folder) {
        return folder.files().containsKey("pyvenv.cfg") || hasPosixPackages(folder) || hasWindowsPackages(folder);
    }

    private static boolean hasForeign(Folder folder) {
        return Stream.concat(folder.folders().keySet().stream(), folder.files().keySet().stream())
                .anyMatch(name -> !OWN.contains(name) && !OTHER_PARTS.contains(name));
    }

    /** A folder "bin" or "lib" may be the project's own: it is the environment's if it holds what one holds. */
    private static boolean isOwn(Folder folder) {
        return switch (folder.name()) {
            case "bin", "Scripts" ->
                folder.hasAny(Set.of("activate", "activate.bat", "python", "python3", "python.exe"));
            case "lib", "lib64" -> hasPosixPackages(folder.parent());
            case "Lib", "Lib64" -> folder.has("site-packages");
            default -> true;
        };
    }

    private static boolean hasPosixPackages(Folder folder) {
        Folder lib = folder.folders().get("lib");
        return lib != null
                && lib.folders().values().stream()
                        .anyMatch(python -> (python.name().startsWith("python")
                                        || python.name().startsWith("pypy"))
                                && python.has("site-packages"));
    }

    private static boolean hasWindowsPackages(Folder folder) {
        Folder lib = folder.folders().get("Lib");
        return lib != null && lib.has("site-packages") && folder.has("Scripts");
    }
}
