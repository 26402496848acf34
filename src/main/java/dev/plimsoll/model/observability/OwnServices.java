package dev.plimsoll.model.observability;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.TestData;
import dev.plimsoll.model.docker.Dockerfile;
import dev.plimsoll.model.observability.DependencyParser.Dependencies;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the web services that an image is made of and that are not of Python: of those, the rules about programs tell. */
public final class OwnServices {
    private static final PathTest OWN_LISTS =
            PathTest.ofName(DependencyParser::isOne).butNot(TestData.TEST).butNot(SampleFiles.SAMPLES);

    private OwnServices() {}

    /** None where the repository serves requests with Python as well. */
    public static List<OwnService> read(Reading reading, List<Dockerfile> dockerfiles) {
        Map<String, Dependencies> lists = new TreeMap<>();
        for (Blob blob : reading.files(OWN_LISTS)) {
            Dependencies dependencies = reading.peek(blob, DependencyParser.DEPENDENCIES);
            if (DependencyParser.isPython(blob.name())
                    && dependencies.framework().isPresent()) {
                return List.of();
            }
            lists.put(blob.path(), dependencies);
        }
        Optional<String> beside =
                lists.values().stream().flatMap(list -> list.metrics().stream()).findFirst();
        Set<String> built = dockerfiles.stream()
                .map(dockerfile -> folder(dockerfile.place().path()))
                .collect(Collectors.toSet());
        return lists.entrySet().stream()
                .filter(list -> built.contains(folder(list.getKey())))
                .filter(list -> list.getValue().framework().isPresent())
                .map(list -> new OwnService(
                        Place.ofFile(list.getKey()),
                        list.getValue().framework().orElseThrow(),
                        list.getValue().metrics(),
                        beside))
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
