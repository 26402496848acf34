package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.IgnorePattern;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.stream.Stream;

/** Tracked files that the repository's own .gitignore ignores. */
final class IgnoredButTracked implements Rule<IgnorePattern> {
    private static final int NAMED = 5;
    private static final RuleCard CARD = RuleCard.rule("repo/ignored-but-tracked")
            .title("Tracked files are ignored by .gitignore")
            .severity(Severity.LOW)
            .why("A pattern works on files that git does not know yet: these go on being committed although somebody"
                    + " decided that they should not be. Or the pattern is too wide, and a new file beside them will be"
                    + " missing.")
            .fix("`git rm --cached` what should not be there; or take it back in .gitignore with a line that starts"
                    + " with `!`.")
            .bad(Sample.of(".gitignore", "dist/\n.env <<<\n").and(".env", "REGION=eu\n"))
            .good(Sample.of(".gitignore", "dist/\n.env\n!web/.env\n").and("web/.env", "REGION=eu\n"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<IgnorePattern> subjects(Repository repository) {
        return repository.tree().ignorePatterns().stream();
    }

    @Override
    public Verdict judge(IgnorePattern pattern) {
        List<String> tracked = pattern.tracked();
        if (tracked.isEmpty()) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(
                pattern.place(),
                tracked.size() == 1
                        ? "1 tracked file is ignored: " + tracked.get(0)
                        : tracked.size() + " tracked files are ignored: " + tracked.get(0) + " and others");
        for (String path : tracked.subList(0, Math.min(NAMED, tracked.size()))) {
            problem = problem.related(Place.ofFile(path), "Tracked, and ignored by `" + pattern.pattern() + "`");
        }
        return problem;
    }
}
