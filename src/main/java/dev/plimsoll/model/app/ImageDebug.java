package dev.plimsoll.model.app;

import dev.plimsoll.model.docker.Stage;
import dev.plimsoll.syntax.docker.DockerInstruction;
import dev.plimsoll.syntax.docker.DockerPair;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How images start Python services: with reloading or debug mode, or without. */
public final class ImageDebug {
    private static final Pattern SERVER = Pattern.compile(
            "\\b(?<server>uvicorn|gunicorn|hypercorn|granian|fastapi\\s+(?<dev>dev)|fastapi\\s+run|flask\\b.*?\\brun)\\b(?<rest>.*)",
            Pattern.DOTALL);
    private static final Pattern RELOAD = Pattern.compile("--(?:reload|debug)(?=\\s|$)");
    private static final Set<String> ON = Set.of("1", "true", "yes", "on", "development");
    private static final Set<String> VARIABLES = Set.of("FLASK_DEBUG", "FLASK_ENV", "DJANGO_DEBUG", "UVICORN_RELOAD");

    private ImageDebug() {}

    public static Stream<DebugSwitch> of(Collection<Stage> stages) {
        return stages.stream()
                .filter(stage -> !stage.isForDevelopment())
                .flatMap(stage -> stage.instructions().stream())
                .flatMap(instruction -> Stream.concat(command(instruction), variables(instruction)));
    }

    /** True where an image runs this Python file as its program. */
    static boolean isStarted(String path, Collection<Stage> stages) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String module = name.replaceFirst("\\.py$", "");
        Pattern start = Pattern.compile("\\bpython[\\d.]*\\b.*(?:\\b" + Pattern.quote(name) + "|-m\\s+(?:\\w+\\.)*"
                + Pattern.quote(module) + "(?![\\w.]))");
        return stages.stream()
                .filter(stage -> !stage.isForDevelopment())
                .flatMap(stage -> stage.instructions().stream())
                .filter(instruction -> instruction.is("CMD") || instruction.is("ENTRYPOINT"))
                .anyMatch(instruction ->
                        start.matcher(String.join(" ", instruction.texts())).find());
    }

    private static Stream<DebugSwitch> command(DockerInstruction instruction) {
        if (!instruction.is("CMD") && !instruction.is("ENTRYPOINT")) {
            return Stream.empty();
        }
        Matcher server = SERVER.matcher(String.join(" ", instruction.texts()));
        if (!server.find()) {
            return Stream.empty();
        }
        Matcher option = RELOAD.matcher(server.group("rest"));
        boolean reloads = option.find();
        String name = server.group("server").replaceAll("\\s.*", "");
        String written = "the image starts " + name + (reloads ? " with " + option.group() : " for development");
        boolean on = reloads || server.group("dev") != null;
        return Stream.of(new DebugSwitch(instruction.place(), instruction.keyword(), written, on, ""));
    }

    private static Stream<DebugSwitch> variables(DockerInstruction instruction) {
        return instruction.is("ENV")
                ? instruction.pairs().stream()
                        .filter(pair -> VARIABLES.contains(pair.name()))
                        .map(pair -> variable(instruction, pair))
                : Stream.empty();
    }

    private static DebugSwitch variable(DockerInstruction instruction, DockerPair pair) {
        String value = pair.value().orElse("").replaceAll("[\"']", "");
        boolean on = ON.contains(value.toLowerCase(Locale.ROOT));
        return new DebugSwitch(
                pair.place(), "ENV " + pair.name(), "the image sets " + pair.name() + "=" + value, on, "");
    }
}
