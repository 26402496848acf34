package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.Vendored;
import dev.plimsoll.syntax.Place;
import java.util.stream.Stream;

/** Virtual environments, installed packages and bytecode in the tree. */
final class VendoredEnvironment implements Rule<Vendored> {
    private static final int NAMED = 5;
    private static final RuleCard CARD = RuleCard.rule("repo/vendored-environment")
            .title("Environment, installed packages or bytecode are committed")
            .severity(Severity.MEDIUM)
            .why("Nobody reviews or updates such files, they fit one machine, and every clone, search and scan pays for"
                    + " them. What runs may be another thing than the lock file says.")
            .fix("`git rm -r --cached` it, add it to .gitignore, and let the build install from the lock file.")
            .bad(Sample.of("backend/requirements.txt", "fastapi==0.115.6\n")
                    .and("backend/venv/pyvenv.cfg", "version = 3.12.3\n")
                    .and("backend/venv/lib/python3.12/site-packages/fastapi/__init__.py", "\n")
                    .foundAt("backend/venv"))
            .good(Sample.of("go.mod", "module harbour.example/shop\n")
                    .and("vendor/modules.txt", "# github.com/go-chi/chi v5.2.0\n")
                    .and("vendor/github.com/go-chi/chi/chi.go", "package chi\n"))
            .about(Concern.SUPPLY_CHAIN);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Vendored> subjects(Repository repository) {
        return repository.tree().vendored().stream();
    }

    @Override
    public Verdict judge(Vendored part) {
        if (part.custom()) {
            return Verdict.holds();
        }
        int places = part.folders().size();
        Problem problem = Problem.at(
                part.place(),
                part.what().words() + ": " + count(part.files(), "file")
                        + (places > 0 ? " in " + count(places, "place") : ""));
        for (Place folder : part.folders().subList(0, Math.min(NAMED, places))) {
            problem = problem.related(folder, part.what().words());
        }
        boolean little = part.what() == Vendored.What.BYTECODE || part.isSample();
        return problem.severity(little ? Severity.LOW : Severity.MEDIUM);
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
