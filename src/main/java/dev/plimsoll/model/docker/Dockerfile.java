package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.stream.Stream;

/** A Dockerfile that builds at least one stage; the last one is what it is built for. */
public record Dockerfile(String path, List<Stage> stages) implements Fact {
    public Dockerfile {
        stages = List.copyOf(stages);
    }

    @Override
    public Place place() {
        return Place.ofFile(path);
    }

    @Override
    public String name() {
        return "Dockerfile";
    }

    /** The folder it lies in, "" for the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public Stage finalStage() {
        return stages.get(stages.size() - 1);
    }

    /** Every image that a stage is built from or copies from. */
    public Stream<BaseImage> images() {
        return stages.stream().flatMap(stage -> stage.images().stream());
    }

    public Stream<ImageHealthCheck> healthChecks() {
        return stages.stream().flatMap(stage -> stage.healthChecks().stream());
    }

    /** Every COPY and ADD that takes something of the build context. */
    public Stream<ContextCopy> copies() {
        return stages.stream().flatMap(stage -> stage.copies().stream());
    }

    /** Everything that its RUN instructions run. */
    public Stream<RunCall> runCalls() {
        return stages.stream().flatMap(stage -> stage.runs().stream()).flatMap(run -> run.calls().stream());
    }
}
