package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program of a build that fetches something, or a variable that says how programs fetch.
 *
 * @param name "curl in final stage", "ENV NODE_TLS_REJECT_UNAUTHORIZED"
 * @param unverified what is not checked; empty where it is
 */
public record BuildDownload(Place place, String name, Optional<String> unverified) implements Fact {
    /** Variables that switch checks off, with the values by which they do. */
    private static final Map<String, Pattern> SWITCHES = Map.of(
            "NODE_TLS_REJECT_UNAUTHORIZED", Pattern.compile("0"),
            "PYTHONHTTPSVERIFY", Pattern.compile("0"),
            "GIT_SSL_NO_VERIFY", Pattern.compile("(?i)1|true|yes|on"),
            "NPM_CONFIG_STRICT_SSL", Pattern.compile("(?i)false|0"),
            "PIP_TRUSTED_HOST", Pattern.compile(".+"));

    public static Stream<BuildDownload> of(Dockerfile dockerfile) {
        Stream<BuildDownload> calls = dockerfile
                .runCalls()
                .filter(run -> FetchedUnseen.concerns(run.call()))
                .map(run -> new BuildDownload(run.place(), run.name(), FetchedUnseen.in(run.call())));
        Stream<BuildDownload> variables = dockerfile.stages().stream()
                .flatMap(stage -> stage.settings().stream())
                .filter(setting -> SWITCHES.containsKey(setting.name().toUpperCase(Locale.ROOT)))
                .map(BuildDownload::variable);
        return Stream.concat(calls, variables);
    }

    private static BuildDownload variable(StageSetting setting) {
        Pattern off = SWITCHES.get(setting.name().toUpperCase(Locale.ROOT));
        String name = setting.keyword() + " " + setting.name();
        boolean switched =
                setting.value().filter(value -> off.matcher(value).matches()).isPresent();
        return new BuildDownload(
                setting.place(),
                name,
                switched ? Optional.of(name + " keeps programs from checking certificates") : Optional.empty());
    }
}
