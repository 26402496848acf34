package dev.plimsoll.rules.plimsoll;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.InfrastructureFile;
import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.Unread;
import java.util.stream.Stream;

/** An infrastructure file that could not be read whole. */
final class UnreadableFile implements Rule<InfrastructureFile> {
    private static final RuleCard CARD = RuleCard.rule("plimsoll/unreadable-file")
            .title("Infrastructure file could not be read")
            .severity(Severity.MEDIUM)
            .why("What could not be read could not be judged: faults in it would go unseen, and the tool that uses the"
                    + " file may refuse it as well.")
            .fix("Correct the file at the line that is named, or leave it out of the review if it is no"
                    + " infrastructure.")
            .bad(Sample.of("k8s/broken.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: [unclosed
                data: {} <<<
                """))
            .good(Sample.of("k8s/config.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: closed
                """));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<InfrastructureFile> subjects(Repository repository) {
        return repository.files().stream();
    }

    @Override
    public Verdict judge(InfrastructureFile file) {
        if (file.unread().isEmpty()) {
            return Verdict.holds();
        }
        Unread first = file.unread().get(0);
        Problem problem = Problem.at(first.place(), "Not read: " + first.reason());
        for (Unread more : file.unread().subList(1, file.unread().size())) {
            problem = problem.related(more.place(), "Not read either: " + more.reason());
        }
        return problem;
    }
}
