package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.TreeCopies;
import dev.plimsoll.snapshot.Excluded;
import dev.plimsoll.syntax.Place;
import java.util.stream.Stream;

/** Copies of the tree, or of a part of it, inside itself. */
final class BackupCopies implements Rule<TreeCopies> {
    private static final int NAMED = 5;
    private static final RuleCard CARD = RuleCard.rule("repo/backup-copies")
            .title("Copies of the tree lie inside it")
            .severity(Severity.LOW)
            .why("git keeps every version already. A copy is found by searches, changed by mistake and scanned by"
                    + " everything but Plimsoll, and secrets that were taken out of the tree live on in it.")
            .fix("Delete the copies; tag or branch what is worth keeping. Worktrees belong outside the tree, or into"
                    + " .gitignore.")
            .bad(tree("", tree("backup-2026/", Sample.of("README.md", "# Shop\n")))
                    .foundAt("."))
            .good(tree("", Sample.of("README.md", "# Shop\n")));

    private static Sample tree(String folder, Sample sample) {
        Sample all = sample;
        for (int i = 1; i <= 12; i++) {
            all = all.and(folder + "src/part" + i + ".py", "PART = " + i + "\n");
        }
        return all;
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<TreeCopies> subjects(Repository repository) {
        return Stream.of(repository.tree().copies());
    }

    @Override
    public Verdict judge(TreeCopies tree) {
        int copies = tree.copies().size();
        if (copies == 0) {
            return Verdict.holds();
        }
        int files = tree.copies().stream().mapToInt(Excluded::files).sum();
        Problem problem = Problem.at(
                tree.place(),
                (copies == 1 ? "1 copy" : copies + " copies") + " of the tree or of a part of it: " + files + " of "
                        + tree.files() + " files");
        for (Excluded copy : tree.copies().subList(0, Math.min(NAMED, copies))) {
            problem = problem.related(Place.ofFile(copy.path()), copy.files() + " files");
        }
        return problem;
    }
}
