package dev.plimsoll.model.docker;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.docker.BuildSecret.Way;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the secrets that Dockerfiles give their builds. */
public final class BuildSecrets {
    private static final Pattern SHOWS =
            Pattern.compile("(?i).*[._-](example|sample|template|tmpl|dist|defaults?|schema|pub|test)");
    private static final Pattern KEPT = Pattern.compile(
            "(?i)(.*/)?(\\.env(\\.(local|prod|production|staging|live))?|id_(rsa|dsa|ecdsa|ed25519)|\\.netrc|\\.pgpass"
                    + "|\\.aws/credentials|\\.git-credentials|\\.docker/config\\.json|[^/]*\\.(p12|pfx|jks|ppk))");
    private static final Pattern KEYS = Pattern.compile("(?i)(.*/)?([^/]*\\.key|[^/]*(priv|private|key)[^/]*\\.pem)");
    private static final Pattern PUBLIC = Pattern.compile("(?i).*(pub|public|signing|apt|gpg|archive|release).*");

    private final Set<Stage> inImages = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Predicate<String> harmless;

    private BuildSecrets(List<Stage> built, Predicate<String> harmless) {
        this.harmless = harmless;
        built.forEach(stage -> stage.lineage().forEach(inImages::add));
    }

    /**
     * All of them.
     *
     * @param built the stages that images are made of
     * @param harmless whether a path of a context is a file of the repository that holds no secret
     */
    public static Stream<BuildSecret> of(List<Dockerfile> dockerfiles, List<Stage> built, Predicate<String> harmless) {
        BuildSecrets secrets = new BuildSecrets(built, harmless);
        return dockerfiles.stream()
                .flatMap(dockerfile ->
                        dockerfile.stages().stream().flatMap(stage -> secrets.of(stage, dockerfile.folder())));
    }

    private Stream<BuildSecret> of(Stage stage, String folder) {
        boolean inImage = inImages.contains(stage);
        Stream<BuildSecret> variables = stage.settings().stream()
                .filter(setting -> SecretName.is(setting.name()))
                .map(setting -> variable(setting, inImage));
        Stream<BuildSecret> files = stage.copies().stream()
                .flatMap(copy -> copy.sources().stream()
                        .filter(source ->
                                isSecret(source) && !harmless.test(folder.isEmpty() ? source : folder + "/" + source))
                        .map(source -> new BuildSecret(
                                copy.place(),
                                copy.keyword() + " of " + source,
                                Way.FILE,
                                SecretValue.LITERAL,
                                source,
                                inImage)));
        Stream<BuildSecret> mounts = stage.runs().stream()
                .filter(run -> run.mounts().stream()
                        .anyMatch(mount -> mount.contains("type=secret") || mount.contains("type=ssh")))
                .map(run -> new BuildSecret(run.place(), "secret mount", Way.MOUNT, SecretValue.NONE, "", inImage));
        return Stream.of(variables, files, mounts).flatMap(all -> all);
    }

    private static BuildSecret variable(StageSetting setting, boolean inImage) {
        String name = setting.keyword() + " " + setting.name();
        if (!setting.argument().isEmpty()) {
            return new BuildSecret(
                    setting.place(), name, Way.KEPT_ARGUMENT, SecretValue.REFERENCE, setting.argument(), inImage);
        }
        SecretValue value = setting.value()
                .map(text -> SecretValue.of(setting.name(), text))
                .orElse(SecretValue.REFERENCE);
        return new BuildSecret(setting.place(), name, Way.VARIABLE, value, "", inImage);
    }

    private static boolean isSecret(String source) {
        boolean key = KEYS.matcher(source).matches() && !PUBLIC.matcher(source).matches();
        return !SHOWS.matcher(source).matches() && (key || KEPT.matcher(source).matches());
    }
}
