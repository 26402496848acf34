package dev.plimsoll.model.docker;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.PathTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Dockerfiles of a repository, in the order of their paths, the folders that they are built with, and the
 * stages that images are made of.
 */
public record DockerFiles(
        List<Dockerfile> dockerfiles, List<BuildContext> contexts, List<Stage> built, SourceFinder finder) {
    private static final Pattern NAME =
            Pattern.compile("(dockerfile|containerfile)([._-].+)?|.+\\.(dockerfile|containerfile)");
    private static final Pattern EXACT = Pattern.compile("dockerfile|containerfile");
    private static final Pattern OTHER_ENDING = Pattern.compile(".*\\.(dockerignore|containerignore|"
            + "j2|jinja2?|tm?pl|tmp|erb|template|mustache|hbs|ejs|gotmpl|in|m4|md|rst|adoc|txt|html?|ya?ml|json|toml|xml|"
            + "py|go|[cm]?[jt]sx?|java|kt|rb|sh|bash|ps1|rs|cs|php|pl|c|h|lua|scala|patch|diff|orig|rej|bak|old|swp|lock|png|svg)"
            + "|.*~");

    /** The files with such a name. */
    public static final PathTest NAMED = PathTest.ofName(DockerFiles::isDockerfile);

    public DockerFiles {
        dockerfiles = List.copyOf(dockerfiles);
        contexts = List.copyOf(contexts);
        built = List.copyOf(built);
    }

    public static DockerFiles read(Reading reading, SaidBuilds said) {
        List<Dockerfile> found = new ArrayList<>();
        reading.files(NAMED).forEach(blob -> read(reading, blob).ifPresent(found::add));
        Snapshot snapshot = reading.snapshot();
        List<Stage> built = found.stream()
                .flatMap(dockerfile -> said.stages(dockerfile).stream())
                .toList();
        return new DockerFiles(found, BuildContexts.of(snapshot, found, said), built, new SourceFinder(reading, said));
    }

    /** What is only named like a Dockerfile and builds nothing may be a fragment or a text about one. */
    private static Optional<Dockerfile> read(Reading reading, Blob blob) {
        boolean exact = EXACT.matcher(blob.name().toLowerCase(Locale.ROOT)).matches();
        return exact || reading.peek(blob, DockerfileParser.STAGES).isPresent()
                ? reading.read(blob, DockerfileParser.STAGES)
                : Optional.empty();
    }

    /** Which names Dockerfiles have; what is generated into one (Dockerfile.j2) is none yet. */
    public static boolean isDockerfile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("erfile")
                && NAME.matcher(lower).matches()
                && !OTHER_ENDING.matcher(lower).matches();
    }

    /** What is copied of build contexts, and whether it is there; looked for anew each time. */
    public Stream<CopiedSources> sources() {
        return finder.find(dockerfiles);
    }
}
