package dev.plimsoll.model.docker;

import dev.plimsoll.model.actions.CommandLine;
import dev.plimsoll.model.actions.Step;
import dev.plimsoll.model.actions.Workflow;
import dev.plimsoll.model.compose.ComposeBuild;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which folder a Dockerfile is built with, where another file says so: a workflow by docker/build-push-action (its inputs
 * context and file) or by "docker build", a Compose file by its build. What is not there, or made of a variable, says
 * nothing.
 */
public final class SaidContexts {
    private static final Set<String> PROGRAMS = Set.of("docker", "podman", "buildah", "nerdctl");
    private static final Set<String> BUILDS = Set.of("build", "bud", "buildx");

    private final Snapshot snapshot;
    private final Map<String, Set<String>> said = new HashMap<>();

    private SaidContexts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static SaidContexts of(Snapshot snapshot, List<Workflow> workflows, ComposeServices services) {
        SaidContexts contexts = new SaidContexts(snapshot);
        workflows.stream()
                .flatMap(workflow -> workflow.jobs().stream())
                .flatMap(job -> job.steps().stream())
                .forEach(contexts::step);
        services.stream().flatMap(service -> service.build().stream()).forEach(contexts::build);
        return contexts;
    }

    /** Folders by the path of a Dockerfile. */
    Map<String, Set<String>> byDockerfile() {
        return said;
    }

    private void build(ComposeBuild build) {
        if (build.context().isPresent() && build.dockerfile().isPresent()) {
            add(build.context().get(), build.dockerfile().get());
        }
    }

    private void add(String context, String dockerfile) {
        if (snapshot.find(dockerfile).isPresent() && snapshot.isFolder(context)) {
            said.computeIfAbsent(dockerfile, f -> new TreeSet<>()).add(context);
        }
    }

    private void step(Step step) {
        boolean action = step.uses()
                .filter(uses -> uses.target().equals("docker/build-push-action"))
                .isPresent();
        if (action) {
            String context = step.input("context");
            written(
                    context.isEmpty() ? "." : context,
                    Optional.of(step.input("file")).filter(file -> !file.isEmpty()));
        }
        step.run().ifPresent(script -> script.commands().lines().forEach(this::command));
    }

    private void command(CommandLine command) {
        List<String> words = command.arguments();
        if (words.size() < 2 || !PROGRAMS.contains(command.name()) || !BUILDS.contains(words.get(0))) {
            return;
        }
        String context = words.get(words.size() - 1);
        Optional<String> file = Optional.empty();
        for (int i = 1; i < words.size() - 1; i++) {
            String word = words.get(i);
            if (word.equals("-f") || word.equals("--file")) {
                file = Optional.of(words.get(i + 1));
            } else if (word.startsWith("--file=")) {
                file = Optional.of(word.substring("--file=".length()));
            }
        }
        if (!context.startsWith("-")) {
            written(context, file);
        }
    }

    private void written(String writtenContext, Optional<String> writtenFile) {
        String context = path(writtenContext);
        add(
                context,
                writtenFile.map(SaidContexts::path).orElse(context.isEmpty() ? "Dockerfile" : context + "/Dockerfile"));
    }

    private static String path(String written) {
        return written.replaceFirst("^(\\./)+", "").replaceFirst("/+$", "").replaceFirst("^\\.$", "");
    }
}
