package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.docker.DockerInstruction;
import java.util.Optional;

/** Who a Dockerfile says looks after it by its first MAINTAINER, if it has one. */
public record Maintainer(Dockerfile dockerfile, Optional<DockerInstruction> instruction) implements Fact {

    public static Maintainer of(Dockerfile dockerfile) {
        return new Maintainer(
                dockerfile,
                dockerfile.stages().stream()
                        .flatMap(stage -> stage.instructions().stream())
                        .filter(instruction -> instruction.is("MAINTAINER"))
                        .findFirst());
    }

    @Override
    public Place place() {
        return instruction.map(DockerInstruction::place).orElseGet(dockerfile::place);
    }

    @Override
    public String name() {
        return "maintainer";
    }

    /** The label that says the same; empty where the text needs more than quotes. */
    public Optional<String> asLabel() {
        return instruction
                .map(one -> String.join(" ", one.texts()).replaceFirst("^\"([^\"]*)\"$", "$1"))
                .filter(text -> !text.matches(".*[\"$\\\\`].*"))
                .map(text -> "LABEL org.opencontainers.image.authors=\"" + text + "\"");
    }
}
