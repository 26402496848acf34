package dev.plimsoll.snapshot;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a build or a tool made and can make again. Names that only tools use are enough; {@code dist}, {@code build},
 * {@code target} and {@code out} are words of people too, so these need something in them that only a build leaves.
 */
final class BuildOutput {
    private static final Set<String> BY_NAME = Set.of(
            ".next",
            ".nuxt",
            ".svelte-kit",
            ".angular",
            ".gradle",
            ".serverless",
            ".aws-sam",
            "cdk.out",
            ".tox",
            ".nox",
            ".eggs",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".parcel-cache",
            ".turbo",
            "__pycache__");
    private static final Set<String> BY_EVIDENCE = Set.of("dist", "build", "target", "out", "bin", "obj", "_build");
    /** Maven, Cargo, Gradle, CMake, .NET, and the tag of cache folders (bford.info/cachedir). */
    private static final Set<String> MARKS = Set.of(
            "maven-status",
            "maven-archiver",
            "test-classes",
            "surefire-reports",
            ".rustc_info.json",
            "intermediates",
            "CMakeCache.txt",
            "asset-manifest.json",
            "project.assets.json");

    private static final Pattern MADE =
            Pattern.compile(".*\\.(class|jar|war|o|obj|a|so|dll|exe|pdb|pyc|pyo|wasm|whl|egg|map|min\\.js|min\\.css)"
                    + "|.+[-.](?=[\\w-]*\\d)[\\w-]{8,}\\.(chunk\\.|bundle\\.)?(js|css|mjs)(\\.gz|\\.br)?");

    private BuildOutput() {}

    static boolean is(Folder folder) {
        if (BY_NAME.contains(folder.name()) || folder.name().endsWith(".egg-info")) {
            return true;
        }
        return !folder.isRoot()
                && (folder.files().containsKey("CACHEDIR.TAG")
                        || BY_EVIDENCE.contains(folder.name()) && (folder.hasAny(MARKS) || isMostlyMade(folder)));
    }

    private static boolean isMostlyMade(Folder folder) {
        return 2 * made(folder) > folder.count();
    }

    private static int made(Folder folder) {
        int made = (int)
                folder.files().keySet().stream().filter(BuildOutput::isMade).count();
        for (Folder below : folder.folders().values()) {
            made += made(below);
        }
        return made;
    }

    private static boolean isMade(String name) {
        return MADE.matcher(name).matches();
    }
}
