package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.actions.CompositeAction;
import dev.plimsoll.model.docker.PrivilegeDrop;
import dev.plimsoll.model.docker.Stage;
import dev.plimsoll.model.docker.StageUser;
import dev.plimsoll.model.docker.StartingUser;
import dev.plimsoll.syntax.Place;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Images whose program starts as root. */
final class RunsAsRoot implements Rule<Stage> {
    /** Images that are made for people at work on the code, or to build it in. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(.*/)?\\.(devcontainer|github)/.*|(.*[/._-])?(dev|devel|development|ci|builder)([._-][^/]*)?");

    private static final RuleCard CARD = RuleCard.rule("dockerfile/runs-as-root")
            .title("Image runs as root")
            .severity(Severity.MEDIUM)
            .why("Whoever takes over the program is root in its container: free to change everything in it, and one"
                    + " fault of the kernel or one mounted folder away from being root on the host.")
            .fix("Create a user without rights in the final stage and name it with USER, behind what has to be done"
                    + " as root.")
            .bad(Sample.of("Dockerfile", """
                FROM golang:1.22.1 AS build
                RUN go build -o /app .
                USER nobody

                FROM debian:12.5-slim <<<
                COPY --from=build /app /app
                ENTRYPOINT ["/app"]
                """))
            .good(Sample.of("Dockerfile", """
                FROM golang:1.22.1 AS build
                RUN go build -o /app .

                FROM debian:12.5-slim
                ARG UID=10001
                COPY --from=build /app /app
                USER ${UID}:0
                ENTRYPOINT ["/app"]
                """))
            .about(Concern.SECURITY)
            .like(Peer.HADOLINT, "DL3002")
            .like(Peer.TRIVY, "DS-0002")
            .like(Peer.CHECKOV, "CKV_DOCKER_3", "CKV_DOCKER_8");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Stages that can be run: files on an empty image are a way to hand them out. */
    @Override
    public Stream<Stage> subjects(Repository repository) {
        return repository.builtStages().stream()
                .filter(stage -> repository.actions().stream().noneMatch(action -> runsIn(action, stage)))
                .filter(stage -> stage.root().isPresent() || stage.hasCommand());
    }

    /** GitHub runs its container actions as root, and says that they may not set another user. */
    private static boolean runsIn(CompositeAction action, Stage stage) {
        String folder = action.folder().isEmpty() ? "" : action.folder() + "/";
        return !action.image().isEmpty()
                && stage.place().path().equals(folder + action.image().replaceFirst("^(\\./)+", ""));
    }

    @Override
    public Verdict judge(Stage stage) {
        Optional<StageUser> user = stage.effectiveUser();
        if (user.isPresent() && user.get().user().isEmpty()) {
            return Verdict.cannotTell("USER is made of a variable that has no value here");
        } else if (user.isPresent() && !user.get().isRoot()) {
            return Verdict.holds();
        }
        Optional<String> program = PrivilegeDrop.in(stage);
        if (program.isPresent()) {
            return Verdict.cannotTell(program.get() + " is in the image: it may start the service as another user");
        }
        if (stage.isWindows()) {
            return Verdict.cannotTell("a Windows image has users of its own");
        }
        return user.<Verdict>map(root -> problem(stage, root.place(), "USER " + root.written()))
                .orElseGet(() -> withoutUser(stage));
    }

    private static Verdict withoutUser(Stage stage) {
        StartingUser starting = stage.root()
                .map(image -> image.reference().map(StartingUser::of).orElse(StartingUser.UNKNOWN))
                .orElse(StartingUser.ROOT);
        return switch (starting) {
            case OTHER -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell("no USER, and what user the base image sets is not known");
            case ROOT -> problem(stage, stage.place(), "no USER" + stages(stage));
            case GIVES_UP_ROOT ->
                stage.hasOwnEntrypoint()
                        ? problem(stage, stage.place(), "no USER" + stages(stage) + ", and an ENTRYPOINT of its own")
                        : Verdict.holds();
        };
    }

    private static String stages(Stage stage) {
        long count = stage.lineage().count();
        return count == 1
                ? ""
                : count == 2
                        ? " here or in the stage it is built from"
                        : " here or in the " + (count - 1) + " stages it is built from";
    }

    private static Problem problem(Stage stage, Place place, String seen) {
        Problem problem = Problem.at(place, "The image runs as root: " + seen);
        return stage.isForDevelopment()
                        || SampleFiles.isSample(place.path())
                        || ASIDE.matcher(place.path()).matches()
                ? problem.severity(Severity.LOW)
                : problem;
    }
}
