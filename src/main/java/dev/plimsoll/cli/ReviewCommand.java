package dev.plimsoll.cli;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.cli.local.GitRepository;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.delta.Repairs;
import dev.plimsoll.github.Shown;
import dev.plimsoll.publish.Comments;
import dev.plimsoll.publish.DiffLines;
import dev.plimsoll.publish.PlanJson;
import dev.plimsoll.publish.Planner;
import dev.plimsoll.report.Preview;
import dev.plimsoll.report.Report;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a change as a pull request: against where it parted from its base. */
@Command(
        name = "review",
        description = "Reviews a change: what it introduces, fixes and moves, from the merge base of two revisions on.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    private static final String PLAN = "plan";
    private static final List<String> FORMATS =
            Stream.concat(Form.WORDS.stream(), Stream.of(PLAN)).toList();

    private final Terminal terminal;

    @Option(names = "--repo", paramLabel = "GITDIR", description = "A git repository, bare or not (default: this one).")
    private Path repository = Path.of("");

    @Option(names = "--base", paramLabel = "REV", required = true, description = "Where the change is to go.")
    private String base;

    @Option(names = "--head", paramLabel = "REV", description = "The change (default: HEAD).")
    private String head = "HEAD";

    @Mixin
    private Telling telling;

    ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws WrongInput {
        String format = telling.format(FORMATS);
        try (GitRepository git = GitRepository.open(repository)) {
            String to = git.commit(head);
            String from = mergeBase(git, git.commit(base), to);
            return review(git, git.snapshot(from), git.snapshot(to), format);
        }
    }

    private int review(GitRepository git, Snapshot from, Snapshot to, String format) throws WrongInput {
        ParseCache cache = ParseCache.forOnce();
        HeadStart.python(from, cache);
        Configuration configuration = telling.over(Configuration.ofChange(from, to, cache, Rules.all()));
        Auditor auditor = new Auditor(Rules.all());
        Audit before = auditor.audit(from, configuration.ofBase(), cache);
        Configuration judging = configuration.comparedTo(before);
        Delta delta = Delta.between(before, auditor.audit(to.attributedAs(from), judging, cache));
        Repairs repairs = new Repairs(delta.head(), repaired -> auditor.audit(repaired, judging, cache));
        Report.OfChange report = Report.of(delta, configuration.settings())
                .repairing(repairs.each(delta.introduced()))
                .previewing(preview(delta, from, to, cache));
        if (format.equals(PLAN)) {
            String plan = plan(git, report, Comments.of(configuration));
            return telling.tell(report, terminal -> plan, terminal);
        }
        return telling.tell(report, told -> Form.of(format).of(report, told), terminal);
    }

    /** What a change of the configuration would do. */
    private Optional<Preview> preview(Delta now, Snapshot from, Snapshot to, ParseCache cache) throws WrongInput {
        if (!Configuration.differs(from, to)) {
            return Optional.empty();
        }
        Configuration proposed = telling.over(Configuration.of(to, cache, Rules.all()));
        Auditor auditor = new Auditor(Rules.all());
        Audit after = auditor.audit(to.attributedAs(from), proposed, cache);
        Delta then = Delta.between(auditor.audit(from, proposed, cache), after);
        return Optional.of(Preview.of(now, then, proposed.settings()));
    }

    /** The writes for a pull request on which nothing is shown yet. */
    private static String plan(GitRepository git, Report.OfChange report, Comments comments) throws WrongInput {
        Delta delta = report.delta();
        Set<String> places = delta.introduced().stream().map(Finding::path).collect(Collectors.toSet());
        Map<String, String> patches = git.patches(commit(delta.base()), commit(delta.head()), places::contains);
        return PlanJson.of(new Planner(comments).plan(report, DiffLines.ofPatches(patches), Shown.NOTHING));
    }

    private static String commit(Audit audit) {
        return audit.repository().snapshot().commit().orElseThrow();
    }

    private String mergeBase(GitRepository git, String one, String other) throws WrongInput {
        return git.mergeBase(one, other).orElseGet(() -> {
            terminal.err()
                    .println("plimsoll: " + base + " and " + head
                            + " have no common ancestor here (a shallow clone?): comparing them as they are");
            return one;
        });
    }
}
