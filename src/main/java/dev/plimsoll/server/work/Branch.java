package dev.plimsoll.server.work;

import dev.plimsoll.github.DefaultBranches;
import dev.plimsoll.github.GitHubApp;
import dev.plimsoll.github.Repo;
import dev.plimsoll.github.SnapshotSource;
import dev.plimsoll.report.JsonReport;
import dev.plimsoll.report.Tool;
import dev.plimsoll.store.Baseline;
import dev.plimsoll.store.Store;
import java.time.InstantSource;
import java.util.Optional;

/** Audits commits of default branches and keeps the newest one's result, for pull requests to be compared to. */
final class Branch {
    private final DefaultBranches branches;
    private final SnapshotSource commits;
    private final Engine engine;
    private final Store store;
    private final InstantSource time;
    private final Tool tool;

    Branch(GitHubApp github, Engine engine, Store store, InstantSource time) {
        this.branches = github.defaultBranches();
        this.commits = github.commits();
        this.engine = engine;
        this.store = store;
        this.time = time;
        this.tool = Tool.of(engine.rules());
    }

    /** The newest commit, as far as deliveries told, or else as GitHub tells; empty for an empty repository. */
    Optional<String> newest(Repo repo, Optional<String> told) {
        return store.heads()
                .newest(new BaselineInput(repo, told).lane())
                .or(() -> told)
                .or(() -> branches.tip(repo));
    }

    /** True where this commit was audited by these rules. */
    boolean stands(Repo repo, String commit) {
        return store.baselines()
                .find(repo.fullName())
                .filter(kept -> kept.commit().equals(commit) && kept.rules().equals(tool.digest()))
                .isPresent();
    }

    Engine.Judged judge(Repo repo, String commit) {
        Engine.Judged judged = engine.baseline(repo.fullName(), commits.at(repo, commit));
        if (!stands(repo, commit)) {
            String findings = new JsonReport(tool).of(judged.report());
            store.baselines().keep(new Baseline(repo.fullName(), commit, tool.digest(), findings, time.instant()));
        }
        return judged;
    }
}
