package dev.plimsoll.cli;

import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Configuration;
import dev.plimsoll.cli.local.GitRepository;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.report.Report;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a change as a pull request: against where it parted from its base. */
@Command(
        name = "review",
        description = "Reviews a change: what it introduces, fixes and moves, from the merge base of two revisions on.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
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
        Form form = telling.form(Form.ALL);
        try (GitRepository git = GitRepository.open(repository)) {
            String to = git.commit(head);
            String from = mergeBase(git, git.commit(base), to);
            return review(git.snapshot(from), git.snapshot(to), form);
        }
    }

    private int review(Snapshot from, Snapshot to, Form form) throws WrongInput {
        ParseCache cache = new ParseCache();
        Configuration configuration = telling.over(Configuration.ofChange(from, to, cache, Rules.all()));
        Auditor auditor = new Auditor(Rules.all());
        Delta delta = Delta.between(auditor.audit(from, configuration, cache), auditor.audit(to, configuration, cache));
        return telling.tell(Report.of(delta, configuration.settings()), form, terminal);
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
