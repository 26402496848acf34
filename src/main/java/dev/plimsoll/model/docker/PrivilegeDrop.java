package dev.plimsoll.model.docker;

import dev.plimsoll.syntax.docker.DockerHeredoc;
import dev.plimsoll.syntax.docker.DockerInstruction;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs by which a container that starts as root gives that up before its service runs. */
public final class PrivilegeDrop {
    private static final Pattern PROGRAMS = Pattern.compile(
            "(?<![\\w-])(gosu|su-exec|setpriv|s6-setuidgid|s6-overlay|chpst|fixuid|step-down)(?![\\w])");
    private static final Set<String> LOOKED_AT = Set.of("RUN", "COPY", "ADD", "CMD", "ENTRYPOINT", "ENV", "ARG");

    private PrivilegeDrop() {}

    /** The first such program that the stage or one that it is built from speaks of. */
    public static Optional<String> in(Stage stage) {
        return stage.lineage()
                .flatMap(one -> one.instructions().stream())
                .filter(instruction -> LOOKED_AT.contains(instruction.keyword()))
                .flatMap(PrivilegeDrop::texts)
                .map(PROGRAMS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Stream<String> texts(DockerInstruction instruction) {
        return Stream.of(
                        instruction.texts().stream(),
                        instruction.heredocs().stream().map(DockerHeredoc::text),
                        instruction.pairs().stream()
                                .map(pair -> pair.name() + "=" + pair.value().orElse("")),
                        instruction.flags().stream().map(flag -> flag.value()))
                .flatMap(texts -> texts);
    }
}
