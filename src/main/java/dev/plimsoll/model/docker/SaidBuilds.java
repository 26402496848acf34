package dev.plimsoll.model.docker;

import dev.plimsoll.model.actions.CommandLine;
import dev.plimsoll.model.actions.Step;
import dev.plimsoll.model.actions.Workflow;
import dev.plimsoll.model.compose.ComposeBuild;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How Dockerfiles are built where another file says so: a workflow by docker/build-push-action (its inputs context, file
 * and target) or by "docker build", a Compose file by its build. What is not there, or made of a variable, says nothing.
 */
public final class SaidBuilds {
    private static final Set<String> PROGRAMS = Set.of("docker", "podman", "buildah", "nerdctl");
    private static final Set<String> BUILDS = Set.of("build", "bud", "buildx");

    /** A folder, a Dockerfile, both from the root, and the stage that is built, "" for the last. */
    private record Build(String context, String dockerfile, String target) {}

    private final Snapshot snapshot;
    private final List<Build> builds = new ArrayList<>();

    private SaidBuilds(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static SaidBuilds of(Snapshot snapshot, List<Workflow> workflows, ComposeServices services) {
        SaidBuilds said = new SaidBuilds(snapshot);
        workflows.stream()
                .flatMap(workflow -> workflow.jobs().stream())
                .flatMap(job -> job.steps().stream())
                .forEach(said::step);
        services.stream().flatMap(service -> service.build().stream()).forEach(said::build);
        return said;
    }

    /** The folders that a Dockerfile is built with. */
    Set<String> contexts(Dockerfile dockerfile) {
        Set<String> contexts = new TreeSet<>();
        of(dockerfile).map(Build::context).forEach(contexts::add);
        return contexts;
    }

    /** The stages that are built of a Dockerfile: those that are said, and the last, which another place may build. */
    List<Stage> stages(Dockerfile dockerfile) {
        Set<String> targets = new TreeSet<>();
        of(dockerfile)
                .map(build -> "stage " + build.target().toLowerCase(Locale.ROOT))
                .forEach(targets::add);
        List<Stage> stages = dockerfile.stages().stream()
                .filter(stage -> targets.contains(stage.name()))
                .toList();
        Stage last = dockerfile.finalStage();
        boolean onlySaid = !stages.isEmpty() && !targets.contains("stage ") && last.isForDevelopment();
        return onlySaid || stages.contains(last)
                ? stages
                : Stream.concat(stages.stream(), Stream.of(last)).toList();
    }

    private Stream<Build> of(Dockerfile dockerfile) {
        return builds.stream().filter(build -> build.dockerfile().equals(dockerfile.path()));
    }

    private void build(ComposeBuild build) {
        if (build.context().isPresent() && build.dockerfile().isPresent()) {
            add(build.context().get(), build.dockerfile().get(), build.target().orElse(""));
        }
    }

    private void add(String context, String dockerfile, String target) {
        if (snapshot.find(dockerfile).isPresent() && snapshot.isFolder(context)) {
            builds.add(new Build(context, dockerfile, target.indexOf('$') < 0 ? target : ""));
        }
    }

    private void step(Step step) {
        boolean action = step.uses()
                .filter(uses -> uses.target().equals("docker/build-push-action"))
                .isPresent();
        if (action) {
            String context = step.input("context");
            written(context.isEmpty() ? "." : context, step.input("file"), step.input("target"));
        }
        step.run().ifPresent(script -> script.commands().lines().forEach(this::command));
    }

    private void command(CommandLine command) {
        List<String> words = command.arguments();
        if (words.size() > 1 && PROGRAMS.contains(command.name()) && BUILDS.contains(words.get(0))) {
            String context = words.get(words.size() - 1);
            if (!context.startsWith("-")) {
                String file =
                        option(words, "-f").or(() -> option(words, "--file")).orElse("");
                written(context, file, option(words, "--target").orElse(""));
            }
        }
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size()
                ? Optional.of(words.get(at + 1))
                : words.stream()
                        .filter(word -> word.startsWith(name + "="))
                        .map(word -> word.substring(name.length() + 1))
                        .findFirst();
    }

    private void written(String writtenContext, String file, String target) {
        String context = path(writtenContext);
        String usual = context.isEmpty() ? "Dockerfile" : context + "/Dockerfile";
        add(context, file.isEmpty() ? usual : path(file), target);
    }

    private static String path(String written) {
        return written.replaceFirst("^(\\./)+", "").replaceFirst("/+$", "").replaceFirst("^\\.$", "");
    }
}
