package dev.plimsoll.cli;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Configuration;
import dev.plimsoll.cli.local.GitRepository;
import dev.plimsoll.cli.local.LocalFolder;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.report.Report;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Unread;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges one state of a repository. */
@Command(
        name = "audit",
        description = "Audits a folder, or a revision of a git repository.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder (default: this one).")
    private Path folder;

    @Option(names = "--repo", paramLabel = "GITDIR", description = "A git repository, bare or not.")
    private Path repository;

    @Option(names = "--ref", paramLabel = "REV", description = "A revision of the repository (default: HEAD).")
    private String revision;

    @Option(names = "--fix", description = "Repair in the folder what can be repaired with certainty, then audit it.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: show what would be changed, and change nothing.")
    private boolean dryRun;

    @Mixin
    private Telling telling;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws WrongInput {
        Form form = Form.of(telling.format(Form.WORDS));
        boolean isFolder = repository == null && revision == null;
        if (fix && !isFolder || dryRun && !fix) {
            throw new WrongInput("--fix writes into a folder, not into a revision; --dry-run goes with --fix");
        }
        if (isFolder) {
            Path path = folder == null ? Path.of("") : folder;
            LocalFolder local = LocalFolder.read(path);
            return fix ? fix(path, local, form) : audit(local.snapshot(), local.unread(), form);
        }
        if (folder != null) {
            throw new WrongInput("audit takes a folder or a revision (--repo, --ref), not both");
        }
        try (GitRepository git = GitRepository.open(repository == null ? Path.of("") : repository)) {
            Snapshot snapshot = git.snapshot(git.commit(revision == null ? "HEAD" : revision));
            return audit(snapshot, List.of(), form);
        }
    }

    /** Repairs, then tells what is left; a dry run shows the repairs instead, as a diff. */
    private int fix(Path path, LocalFolder local, Form form) throws WrongInput {
        ParseCache cache = ParseCache.forOnce();
        Configuration configuration = telling.over(Configuration.of(local.snapshot(), cache, Rules.all()));
        Auditor auditor = new Auditor(Rules.all());
        FolderRepair repair = new FolderRepair(path, state -> auditor.audit(state, configuration, cache));
        Audit left = repair.of(local.snapshot()).alsoUnread(local.unread());
        Report report = Report.of(left, configuration.settings());
        terminal.err().println("plimsoll: " + repair.told(dryRun));
        if (dryRun) {
            String diff = repair.diff();
            return telling.tell(report, to -> diff, terminal);
        }
        repair.write();
        return telling.tell(report, to -> form.of(report, to), terminal);
    }

    private int audit(Snapshot snapshot, List<Unread> unread, Form form) throws WrongInput {
        ParseCache cache = ParseCache.forOnce();
        HeadStart.python(snapshot, cache);
        Configuration configuration = telling.over(Configuration.of(snapshot, cache, Rules.all()));
        Audit audit = new Auditor(Rules.all()).audit(snapshot, configuration, cache);
        Report report = Report.of(audit.alsoUnread(unread), configuration.settings());
        return telling.tell(report, to -> form.of(report, to), terminal);
    }
}
