package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.docker.Dockerfile;
import dev.plimsoll.model.docker.PrivilegeDrop;
import dev.plimsoll.model.docker.Stage;
import dev.plimsoll.model.docker.StageUser;
import dev.plimsoll.model.docker.StartingUser;
import java.util.Optional;
import java.util.stream.Stream;

/** Images whose program starts as root. */
public final class RunsAsRoot implements Rule<Stage> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/runs-as-root")
            .title("Image runs as root")
            .severity(Severity.MEDIUM)
            .why(
                    "Whoever takes over the program is root in its container: free to change everything in it, and one fault of"
                            + " the kernel or one mounted folder away from being root on the host.")
            .fix(
                    "Create a user without rights in the final stage and name it with USER, behind what has to be done as root.")
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
                    """));

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Final stages that can be run: files on an empty image are a way to hand them out. */
    @Override
    public Stream<Stage> subjects(Repository repository) {
        return repository.dockerfiles().stream()
                .map(Dockerfile::finalStage)
                .filter(stage -> stage.root().isPresent() || stage.hasCommand());
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
        return user.<Verdict>map(root -> Problem.at(root.place(), "The image runs as root: USER " + root.written()))
                .orElseGet(() -> withoutUser(stage));
    }

    private static Verdict withoutUser(Stage stage) {
        StartingUser starting = stage.root()
                .map(image -> image.reference().map(StartingUser::of).orElse(StartingUser.UNKNOWN))
                .orElse(StartingUser.ROOT);
        return switch (starting) {
            case OTHER -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell("no USER, and what user the base image sets is not known");
            case ROOT -> Problem.at(stage.place(), "The image runs as root: no USER in its " + stages(stage));
        };
    }

    private static String stages(Stage stage) {
        long count = stage.lineage().count();
        return count == 1 ? "final stage" : "final stage and the " + (count - 1) + " it is built from";
    }
}
