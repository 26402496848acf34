package dev.plimsoll.model.compose;

import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.compose.ServiceHealth.State;
import dev.plimsoll.model.docker.Dockerfile;
import dev.plimsoll.model.docker.Stage;
import dev.plimsoll.syntax.docker.DockerInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the health check that counts for a service: its own one takes the place of its image's, whose Dockerfile may
 * stand in the repository.
 */
public final class ServiceHealthReader {
    private final Map<String, Dockerfile> dockerfiles = new HashMap<>();
    private final List<String> withHealthCheck;
    private final Map<String, ComposeBuild> builds = new HashMap<>();

    private final Map<String, Set<String>> sources = new HashMap<>();

    private ServiceHealthReader(ComposeServices services, List<Dockerfile> files) {
        files.forEach(file -> dockerfiles.put(file.path(), file));
        withHealthCheck = files.stream()
                .filter(file -> hasHealthCheck(file.finalStage()))
                .map(Dockerfile::path)
                .sorted()
                .toList();
        for (ComposeService service : services.stream().toList()) {
            service.build().ifPresent(build -> add(service, build));
        }
    }

    private void add(ComposeService service, ComposeBuild build) {
        service.image().ifPresent(image -> builds.put(image.text().value(), build));
        build.dockerfile()
                .ifPresent(file -> sources.computeIfAbsent(service.key(), k -> new HashSet<>())
                        .add(file));
    }

    /**
     * All services that are meant to stay and can be asked, and those that an overriding file switches the check off for.
     * A job that another service waits for needs none.
     */
    public static Stream<ServiceHealth> read(ComposeServices services, List<Dockerfile> dockerfiles) {
        ServiceHealthReader reader = new ServiceHealthReader(services, dockerfiles);
        return services.stream()
                .filter(service -> service.isWhole() || isSwitchedOffHere(service))
                .filter(service -> service.life() != ComposeLife.JOB || hasCommand(service))
                .map(reader::health);
    }

    private static boolean isSwitchedOffHere(ComposeService service) {
        return service.healthCheck()
                .filter(check -> check.disabled() && service.overlay().isPresent() && service.owns(check.place()))
                .isPresent();
    }

    private static boolean hasCommand(ComposeService service) {
        return service.healthCheck().flatMap(ComposeHealthCheck::command).isPresent();
    }

    private ServiceHealth health(ComposeService service) {
        if (hasCommand(service)) {
            return new ServiceHealth(service, State.CHECKED, "");
        }
        Optional<ComposeService> other = service.alternatives().stream()
                .filter(ServiceHealthReader::hasCommand)
                .findFirst();
        if (other.isPresent()) {
            return unknown(
                    service,
                    "it has a health check together with "
                            + other.get().overlay().orElseThrow());
        }
        if (service.healthCheck().filter(ComposeHealthCheck::disabled).isPresent()) {
            return new ServiceHealth(service, State.LACKS, "its health check is switched off");
        }
        ServiceHealth ofImage = ofImage(service);
        return ofImage.state() == State.LACKS && service.life() == ComposeLife.UNCLEAR
                ? unknown(
                        service,
                        "it may be a job that ends, or be started by hand: nothing restarts it, and it publishes no port")
                : ofImage;
    }

    private ServiceHealth ofImage(ComposeService service) {
        Optional<ComposeBuild> build = service.build()
                .or(() -> service.image().map(image -> builds.get(image.text().value())));
        if (build.isPresent()) {
            return ofBuild(service, build.get());
        }
        Optional<ImageReference> image = service.image().flatMap(ComposeImage::reference);
        if (image.isEmpty()) {
            return unknown(service, "a variable that the repository does not set decides which image it runs");
        }
        Optional<String> source = possibleSource(service, image.get());
        if (source.isPresent()) {
            return unknown(service, "its image may be built from " + source.get() + ", which has a health check");
        }
        return KnownImages.hasHealthCheck(image.get())
                ? unknown(
                        service, "its publisher gives the image " + image.get().image() + " a health check of its own")
                : new ServiceHealth(service, State.LACKS, "it has no health check, and its image is not built here");
    }

    /**
     * A Dockerfile with a health check that an image which is pulled may well come from: its folder or its ending has the
     * image's name, or another project builds the service of this name from it.
     */
    private Optional<String> possibleSource(ComposeService service, ImageReference image) {
        if (withHealthCheck.isEmpty() || image.repository().startsWith("library/")) {
            return Optional.empty();
        }
        String name = Pattern.quote(image.lastName());
        Pattern path = Pattern.compile("(?i)(.*/)?" + name + "/[^/]*(docker|container)file[^/]*|(.*/)?[^/]*\\." + name
                + "|(.*/)?" + name + "\\.[^/]*");
        return withHealthCheck.stream()
                .filter(file -> path.matcher(file).matches()
                        || sources.getOrDefault(service.key(), Set.of()).contains(file))
                .findFirst();
    }

    private ServiceHealth ofBuild(ComposeService service, ComposeBuild build) {
        Optional<Dockerfile> dockerfile = build.dockerfile().map(dockerfiles::get);
        if (dockerfile.isEmpty()) {
            return unknown(service, "the Dockerfile of its image could not be read");
        }
        Optional<Stage> stage = build.target().isEmpty()
                ? dockerfile.map(Dockerfile::finalStage)
                : dockerfile.get().stages().stream()
                        .filter(s -> s.name()
                                .equalsIgnoreCase("stage " + build.target().get()))
                        .findFirst();
        if (stage.isEmpty()) {
            return unknown(service, "the stage of " + dockerfile.get().path() + " that is built could not be found");
        }
        return hasHealthCheck(stage.get())
                ? new ServiceHealth(service, State.CHECKED, "")
                : new ServiceHealth(
                        service,
                        State.LACKS,
                        "neither it nor " + dockerfile.get().path() + " has a health check");
    }

    /** The last HEALTHCHECK counts, and NONE takes away what an earlier stage had. */
    private static boolean hasHealthCheck(Stage built) {
        return built.lineage()
                .flatMap(stage -> stage.instructions().stream()
                        .filter(instruction -> instruction.is("HEALTHCHECK"))
                        .reduce((first, last) -> last)
                        .stream())
                .findFirst()
                .flatMap(DockerInstruction::inner)
                .isPresent();
    }

    private static ServiceHealth unknown(ComposeService service, String reason) {
        return new ServiceHealth(service, State.UNKNOWN, reason);
    }
}
