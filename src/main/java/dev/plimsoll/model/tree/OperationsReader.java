package dev.plimsoll.model.tree;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.kubernetes.Workload;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for documents about running a system by their names: what is in them is not read. */
public final class OperationsReader {
    private static final int NAMED = 3;
    private static final Set<String> DOCUMENT =
            Set.of("md", "mdx", "rst", "adoc", "asciidoc", "txt", "org", "html", "pdf", "docx");
    private static final Pattern ABOUT_RUNNING = Pattern.compile(
            "(?:.*[^a-z])?(?:run[-_ ]?books?|playbooks?|disaster|recovery|restor(?:e|ing)|incidents?|on[-_ ]?call|operations|"
                    + "operating|ops|deploy(?:ment|ments|ing)?|self[-_ ]?host(?:ed|ing)?|install(?:ation|ing)?|"
                    + "admin(?:istration|istrator)?[-_ ]?(?:guide|manual)|backups?|rollback)(?:[^a-z].*)?");
    private static final Pattern REQUIREMENTS =
            Pattern.compile("(?:.*/)?(?:constraints|requirements)[^/]*\\.txt|(?:.*/)?robots\\.txt");
    private static final Set<String> DEPLOYS = Set.of(
            "vercel.json",
            "netlify.toml",
            "fly.toml",
            "procfile",
            "render.yaml",
            "serverless.yml",
            "serverless.yaml",
            "app.yaml",
            "dockerfile");

    private static final PathTest DEPLOYMENTS =
            PathTest.ofName(name -> DEPLOYS.contains(name.toLowerCase(Locale.ROOT)));
    private static final PathTest DOCUMENTS = PathTest.of(OperationsReader::isAboutRunning);

    private OperationsReader() {}

    /** Empty where the repository deploys nothing. */
    public static Optional<Operations> read(Reading reading, ComposeServices services, List<Workload> workloads) {
        Stream<Place> said = Stream.of(
                        services.whole()
                                .map(service -> Place.ofFile(service.place().path())),
                        workloads.stream()
                                .map(workload -> Place.ofFile(workload.place().path())),
                        reading.files(DEPLOYMENTS).stream().map(blob -> Place.ofFile(blob.path())))
                .flatMap(places -> places);
        List<Place> deployedBy = said.filter(place -> !SampleFiles.isSample(place.path()))
                .distinct()
                .limit(NAMED)
                .toList();
        if (deployedBy.isEmpty()) {
            return Optional.empty();
        }
        List<String> documents =
                reading.files(DOCUMENTS).stream().map(Blob::path).toList();
        return Optional.of(new Operations(deployedBy, documents));
    }

    /** By its own name, or the folder's that it lies in. */
    private static boolean isAboutRunning(String written) {
        String path = written.toLowerCase(Locale.ROOT);
        return DOCUMENT.contains(path.substring(path.lastIndexOf('.') + 1))
                && ABOUT_RUNNING.matcher(path).matches()
                && !REQUIREMENTS.matcher(path).matches();
    }
}
