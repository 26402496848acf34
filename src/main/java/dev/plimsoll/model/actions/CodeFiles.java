package dev.plimsoll.model.actions;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.docker.DockerFiles;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by their names the files that can be scanned and the Dockerfiles whose images are meant to run somewhere. */
final class CodeFiles {
    private static final Set<String> CODE = Set.of(
            "py", "js", "mjs", "cjs", "jsx", "ts", "tsx", "vue", "svelte", "java", "kt", "kts", "scala", "groovy", "go",
            "rs", "c", "h", "cc", "cpp", "hpp", "cs", "fs", "vb", "rb", "php", "swift", "m", "ex", "exs", "erl", "hs",
            "clj", "lua", "pl", "dart", "sol", "tf", "sh", "ps1", "bicep", "r", "jl", "zig", "nim");
    private static final Pattern ASIDE = Pattern.compile("(.*/)?\\.?(dev|devcontainer|development|local|tests?|testing|"
            + "e2e|integration[_-]?tests?|examples?|samples?|demos?|docs?|fixtures?|testdata|templates?|benchmarks?|"
            + "configs\\.templates|ci|\\.ci|hack|sandbox|playground|tutorials?)/.*");
    private static final Pattern ASIDE_NAME = Pattern.compile(
            ".*(^|[.\\-_])(dev|devel|development|local|debug|tests?|testing|e2e|ci|lint|docs?|example|builder|bench|playwright|cypress|storybook)"
                    + "([.\\-_].*)?");

    static final PathTest CODE_FILES = PathTest.ofName(CodeFiles::isCode);
    private static final PathTest IMAGE_SOURCES = DockerFiles.NAMED.butNot(PathTest.of(CodeFiles::isAside));

    private CodeFiles() {}

    private static boolean isCode(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        return CODE.contains(name.substring(name.lastIndexOf('.') + 1)) || DockerFiles.isDockerfile(name);
    }

    private static boolean isAside(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return ASIDE.matcher(lower).matches()
                || ASIDE_NAME
                        .matcher(lower.substring(lower.lastIndexOf('/') + 1))
                        .matches();
    }

    /** A Dockerfile beside an action that runs in it is that action's. */
    static List<String> imageSources(Reading reading, List<CompositeAction> actions) {
        return reading.files(IMAGE_SOURCES).stream()
                .filter(blob -> actions.stream()
                        .noneMatch(action ->
                                !action.image().isEmpty() && action.folder().equals(blob.folder())))
                .map(Blob::path)
                .toList();
    }
}
