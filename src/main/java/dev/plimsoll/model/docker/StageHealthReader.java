package dev.plimsoll.model.docker;

import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.actions.CompositeAction;
import dev.plimsoll.model.compose.ComposeBuild;
import dev.plimsoll.model.compose.ComposeHealthCheck;
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeLife;
import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.docker.StageHealth.State;
import dev.plimsoll.syntax.docker.DockerInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out which images are meant to stay, and whether a health check of theirs or of who runs them counts. */
public final class StageHealthReader {
    /** Official images that serve by themselves. */
    private static final Set<String> SERVERS = Set.of(
            "nginx",
            "httpd",
            "caddy",
            "traefik",
            "haproxy",
            "varnish",
            "tomcat",
            "jetty",
            "wordpress",
            "nextcloud",
            "ghost",
            "postgres",
            "mysql",
            "mariadb",
            "mongo",
            "redis",
            "valkey",
            "memcached",
            "rabbitmq",
            "elasticsearch",
            "influxdb",
            "neo4j",
            "couchdb",
            "nginx-unprivileged",
            "php-fpm");

    private final Map<String, List<ComposeService>> services = new HashMap<>();
    private final Map<String, ComposeService> checkedByImage = new HashMap<>();
    private final boolean kubernetes;

    /**
     * @param kubernetes true where the repository also has what Kubernetes runs
     */
    public StageHealthReader(ComposeServices compose, boolean kubernetes) {
        this.kubernetes = kubernetes;
        compose.whole()
                .forEach(service -> service.build()
                        .flatMap(ComposeBuild::dockerfile)
                        .ifPresent(file -> services.computeIfAbsent(file, f -> new ArrayList<>())
                                .add(service)));
        compose.whole()
                .filter(StageHealthReader::isChecked)
                .forEach(service -> service.image()
                        .flatMap(ComposeImage::reference)
                        .filter(image -> !image.repository().startsWith("library/"))
                        .ifPresent(image -> checkedByImage.put(image.lastName(), service)));
    }

    /** All images but those for work on the code, for samples, and those that GitHub runs as an action. */
    public Stream<StageHealth> read(List<Stage> built, List<CompositeAction> actions) {
        return built.stream()
                .filter(stage -> !stage.isForDevelopment())
                .filter(stage -> !SampleFiles.isSample(stage.place().path()))
                .filter(stage -> actions.stream().noneMatch(action -> runsIn(action, stage)))
                .flatMap(stage -> health(stage).stream());
    }

    private static boolean runsIn(CompositeAction action, Stage stage) {
        String folder = action.folder().isEmpty() ? "" : action.folder() + "/";
        return !action.image().isEmpty()
                && stage.place().path().equals(folder + action.image().replaceFirst("^(\\./)+", ""));
    }

    private Optional<StageHealth> health(Stage stage) {
        Optional<DockerInstruction> check = stage.lineage()
                .flatMap(one -> one.instructions().stream()
                        .filter(instruction -> instruction.is("HEALTHCHECK"))
                        .reduce((first, last) -> last)
                        .stream())
                .findFirst();
        if (check.flatMap(DockerInstruction::inner).isPresent()) {
            return Optional.of(new StageHealth(stage, State.CHECKED, ""));
        }
        List<ComposeService> running = running(stage);
        boolean jobs = !running.isEmpty() && running.stream().allMatch(service -> service.life() == ComposeLife.JOB);
        if (jobs || running.isEmpty() && !starts(stage)) {
            return Optional.empty();
        } else if (check.isPresent()) {
            return unknown(stage, "HEALTHCHECK NONE leaves it to whoever runs the image");
        } else if (running.isEmpty() && kubernetes) {
            return unknown(stage, "the repository has manifests of Kubernetes, which does not use HEALTHCHECK");
        }
        Optional<String> other = running.isEmpty() ? checkedElsewhere(stage) : Optional.empty();
        if (other.isPresent()) {
            return unknown(stage, other.get());
        }
        return running.isEmpty() ? alone(stage) : inCompose(stage, running);
    }

    /** A service with a check of its own whose image is called like the Dockerfile's folder or ending. */
    private Optional<String> checkedElsewhere(Stage stage) {
        String path = stage.place().path();
        String[] parts = path.split("/");
        Stream<String> names = Stream.of(
                parts.length > 1 ? parts[parts.length - 2] : "",
                path.substring(path.lastIndexOf('.') + 1),
                parts[parts.length - 1].replaceFirst("\\..*", ""));
        return names.flatMap(name -> Optional.ofNullable(checkedByImage.get(name)).stream())
                .findFirst()
                .map(service -> "the " + service.name() + " has a check of its own, and its image may be this one");
    }

    private List<ComposeService> running(Stage stage) {
        return services.getOrDefault(stage.place().path(), List.of()).stream()
                .filter(service -> service.build()
                        .flatMap(ComposeBuild::target)
                        .map(target -> stage.name().equalsIgnoreCase("stage " + target))
                        .orElse(true))
                .toList();
    }

    private static boolean starts(Stage stage) {
        return stage.hasCommand() || serves(stage);
    }

    private static boolean serves(Stage stage) {
        return stage.root()
                .flatMap(BaseImage::reference)
                .filter(image -> SERVERS.contains(image.lastName()))
                .isPresent();
    }

    private Optional<StageHealth> inCompose(Stage stage, List<ComposeService> running) {
        List<ComposeService> unchecked = running.stream()
                .filter(service -> service.life() != ComposeLife.JOB && !isChecked(service))
                .toList();
        if (unchecked.isEmpty()) {
            return Optional.of(new StageHealth(stage, State.CHECKED, ""));
        }
        Optional<ComposeService> stays = unchecked.stream()
                .filter(service -> service.life() == ComposeLife.SERVICE)
                .findFirst();
        return stays.isEmpty()
                ? unknown(stage, "it may be a job that ends: nothing restarts it, and it publishes no port")
                : lacking(stage, "the " + stays.get().name() + " runs it and has no check of its own");
    }

    private static boolean isChecked(ComposeService service) {
        return Stream.concat(Stream.of(service), service.alternatives().stream())
                .anyMatch(one ->
                        one.healthCheck().flatMap(ComposeHealthCheck::command).isPresent());
    }

    private Optional<StageHealth> alone(Stage stage) {
        boolean exposes = stage.lineage()
                .flatMap(one -> one.instructions().stream())
                .anyMatch(instruction -> instruction.is("EXPOSE"));
        if (!exposes && !serves(stage)) {
            return unknown(
                    stage, "nothing says whether it keeps running: it exposes no port, and no Compose file runs it");
        }
        return lacking(stage, exposes ? "it exposes a port" : "its base image is a server");
    }

    /** The check of a base image that is not known may be one that suits. */
    private Optional<StageHealth> lacking(Stage stage, String why) {
        Optional<ImageReference> base = stage.root().flatMap(BaseImage::reference);
        boolean bare = stage.root().isEmpty()
                || base.filter(image -> image.repository().startsWith("distroless/"))
                        .isPresent();
        if (bare) {
            return unknown(stage, "the image has no program to ask with; only the service itself could be one");
        }
        boolean known = base.filter(image -> image.image().indexOf('/') < 0
                        || image.image().equals("nginxinc/nginx-unprivileged")
                        || StartingUser.of(image) == StartingUser.ROOT)
                .isPresent();
        return known
                ? Optional.of(new StageHealth(stage, State.LACKS, why))
                : unknown(stage, "what health check the base image brings is not known");
    }

    private static Optional<StageHealth> unknown(Stage stage, String reason) {
        return Optional.of(new StageHealth(stage, State.UNKNOWN, reason));
    }
}
