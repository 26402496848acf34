package dev.plimsoll.model.actions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what brings a container image to a registry. Source: the manuals of the programs and actions that are named. */
final class ImagePublications implements Recogniser {
    private static final Pattern PROMISE =
            Pattern.compile("docker|image|container|kaniko|buildah|\\boci\\b|\\becr\\b|\\bacr\\b|ghcr");
    private static final Pattern ROOM = Pattern.compile("publish|push|release|deploy|deliver|\\bcd\\b");
    private static final Pattern NO_PROMISE = Pattern.compile("docker/(login|metadata|setup-[a-z]+|scout)-action|"
            + "docker-practice/.*|aws-actions/amazon-ecr-login|(azure|docker)/(docker-)?login.*|hadolint/.*|"
            + ".*(lint|scan|trivy|dockle|gh-release|pypi-publish|gh-action-pypi|create-release|release-drafter|"
            + "release-please|semantic-release|setup-docker|docs|pages|clean|prune|delete|retention|test).*");
    private static final Pattern PUSHING = Pattern.compile("elgohr/publish-docker-github-action|macbre/push-to-ghcr|"
            + "mr-smithers-excellent/docker-build-push|redhat-actions/push-to-registry|(aevea|int128)/(action-)?kaniko"
            + "(-action)?|whoan/docker-build-with-cache-action|superfly/flyctl-actions|azure/container-apps-deploy-action"
            + "|akhileshns/heroku-deploy|kciter/aws-ecr-action|jerray/publish-docker-action|vitr/actions-build-and-upload-to-ecs|"
            + "docker/github-builder(-experimental)?/\\.github/workflows/(build|bake)\\.ya?ml");
    private static final Pattern WITH_PUSH_INPUT = Pattern.compile("docker/(build-push|bake)-action|"
            + "depot/(build-push|bake)-action|useblacksmith/build-push-action|namespacelabs/.*build-push.*");
    private static final Set<String> BUILDERS = Set.of("docker", "podman", "nerdctl", "buildah", "depot");
    private static final Set<String> GROUPS = Set.of("image", "manifest");
    private static final Map<String, Set<String>> ALWAYS = Map.ofEntries(
            Map.entry("ko", Set.of("build", "publish", "apply", "resolve", "create")),
            Map.entry("crane", Set.of("push", "copy", "cp", "append")),
            Map.entry("skopeo", Set.of("copy", "sync")),
            Map.entry("regctl", Set.of("image")),
            Map.entry("oras", Set.of("push", "cp")),
            Map.entry("img", Set.of("push")),
            Map.entry("flyctl", Set.of("deploy")),
            Map.entry("fly", Set.of("deploy")),
            Map.entry("skaffold", Set.of("build", "run")),
            Map.entry("werf", Set.of("converge", "publish", "build-and-publish", "bundle")),
            Map.entry("heroku", Set.of("container:push")),
            Map.entry("docker-compose", Set.of("push")),
            Map.entry("copilot", Set.of("deploy")));
    private static final Pattern JIB = Pattern.compile("(.*:)?jib|jib:build|com\\.google\\.cloud\\.tools:jib-maven-"
            + "plugin(:[^:]+)?:build|-Dspring-boot\\.build-image\\.publish=true|--publishImage|(.*:)?(publishImage|"
            + "dockerPush(Image)?|pushImage)");

    private final boolean goreleaserMakesImages;

    /**
     * What the repository's GoReleaser configuration makes.
     *
     * @param goreleaserMakesImages true where images are among it
     */
    ImagePublications(boolean goreleaserMakesImages) {
        this.goreleaserMakesImages = goreleaserMakesImages;
    }

    @Override
    public Optional<Evidence> command(CommandLine line) {
        return publishes(line) ? Optional.of(Evidence.of(line.place(), told(line))) : Optional.empty();
    }

    private static String told(CommandLine line) {
        return line.subcommand().isEmpty() ? line.name() : line.name() + " " + line.subcommand();
    }

    private boolean publishes(CommandLine line) {
        String name = line.name();
        List<String> words = line.arguments();
        if (BUILDERS.contains(name)) {
            return pushes(line);
        }
        return switch (name) {
            case "executor", "kaniko" -> line.hasOption("--destination") || line.hasOption("-d");
            case "mvn", "mvnw", "gradle", "gradlew" -> words.stream().anyMatch(JIB.asMatchPredicate());
            case "pack" -> words.contains("--publish");
            case "earthly" -> words.contains("--push");
            case "az" ->
                words.size() > 1 && words.get(0).equals("acr") && words.get(1).equals("build");
            case "gcloud" -> words.contains("submit") || words.contains("deploy") && line.hasOption("--source");
            case "goreleaser" -> goreleaserMakesImages && !line.onlyAsks() && !words.contains("--snapshot");
            default -> line.hasAny(ALWAYS.getOrDefault(name, Set.of())) && !line.onlyAsks();
        };
    }

    private static boolean pushes(CommandLine line) {
        List<String> words = line.arguments();
        String first = line.subcommand();
        int next = words.indexOf(first) + 1;
        return first.equals("push")
                || GROUPS.contains(first)
                        && next < words.size()
                        && words.get(next).equals("push")
                || first.equals("compose") && words.contains("push")
                || words.contains("--push")
                || words.contains("--push=true")
                || words.stream().anyMatch(ImagePublications::isRegistryOutput)
                || words.contains("imagetools") && words.contains("create");
    }

    private static boolean isRegistryOutput(String word) {
        return word.contains("type=registry") || word.contains("push=true");
    }

    @Override
    public Optional<Evidence> action(Step step, ActionReference uses, Job job) {
        String target = uses.target().toLowerCase(Locale.ROOT);
        boolean publishes = PUSHING.matcher(target).matches()
                || WITH_PUSH_INPUT.matcher(target).matches() && hasPushInput(step)
                || target.equals("goreleaser/goreleaser-action")
                        && goreleaserMakesImages
                        && step.input("args").contains("release");
        return publishes ? Optional.of(Evidence.of(uses.place(), uses.target())) : Optional.empty();
    }

    /** Not pushing is the default; an expression pushes on some events. */
    private static boolean hasPushInput(Step step) {
        String push = step.input("push");
        return !push.isEmpty() && !push.equals("false")
                || isRegistryOutput(step.input("outputs"))
                || isRegistryOutput(step.input("set"));
    }

    @Override
    public boolean mayHide(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PROMISE.matcher(lower).find() || ROOM.matcher(lower).find();
    }

    @Override
    public boolean promises(String action) {
        String lower = action.toLowerCase(Locale.ROOT);
        boolean known = WITH_PUSH_INPUT.matcher(lower).matches()
                || NO_PROMISE.matcher(lower).matches();
        return !known && PROMISE.matcher(lower).find();
    }
}
