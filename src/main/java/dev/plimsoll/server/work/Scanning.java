package dev.plimsoll.server.work;

import dev.plimsoll.audit.Configuration;
import dev.plimsoll.github.CodeScanning;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.github.Repo;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.SarifReport;
import dev.plimsoll.report.Tool;
import java.util.Optional;

/** Hands reports to GitHub's code scanning where a repository's owners want that. */
final class Scanning {
    private final CodeScanning scanning;
    private final Engine engine;

    Scanning(CodeScanning scanning, Engine engine) {
        this.scanning = scanning;
        this.engine = engine;
    }

    /** Of a pull request's head; a merge queue's commit has no alerts. What came of it, as the end of a sentence. */
    String of(PullRequest pull, Report report, Configuration configuration) {
        return pull.hasPage()
                ? upload(pull.repo(), pull.head(), Optional.of(pull.number()), report, configuration)
                : "";
    }

    /** Of a commit of the default branch. */
    String of(Repo repo, String commit, Report report, Configuration configuration) {
        return upload(repo, commit, Optional.empty(), report, configuration);
    }

    private String upload(
            Repo repo, String commit, Optional<Integer> pull, Report report, Configuration configuration) {
        if (!configuration.codeScanning()) {
            return "";
        }
        String sarif = new SarifReport(Tool.of(engine.rules())).of(report);
        return scanning.upload(repo, commit, pull, sarif)
                ? ", code scanning has it"
                : ", code scanning did not take it";
    }
}
