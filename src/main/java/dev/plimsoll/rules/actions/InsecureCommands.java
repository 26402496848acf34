package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.UnsecureCommands;
import java.util.stream.Stream;

/** A workflow that lets what a step prints set variables and paths. */
final class InsecureCommands implements Rule<UnsecureCommands> {
    private static final RuleCard CARD = RuleCard.rule("actions/insecure-commands")
            .title("Printed text may set variables and paths")
            .severity(Severity.HIGH)
            .why("ACTIONS_ALLOW_UNSECURE_COMMANDS brings back the commands set-env and add-path, which GitHub "
                    + "switched off (CVE-2020-15228): whatever a step prints, a file's content or an issue's text among "
                    + "it, can then set PATH or LD_PRELOAD for the steps that follow.")
            .fix("Remove ACTIONS_ALLOW_UNSECURE_COMMANDS, and write to the files $GITHUB_ENV and $GITHUB_PATH "
                    + "instead.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    env:
                      ACTIONS_ALLOW_UNSECURE_COMMANDS: true <<<
                    steps:
                      - run: echo "::set-env name=VERSION::1"
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - run: echo "VERSION=1" >> "$GITHUB_ENV"
                """))
            .about(Concern.SECURITY)
            .like(Peer.ZIZMOR, "insecure-commands")
            .like(Peer.CHECKOV, "CKV_GHA_1");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<UnsecureCommands> subjects(Repository repository) {
        return Stream.concat(
                repository.workflows().stream().flatMap(workflow -> workflow.unsecureCommands().stream()),
                repository.actions().stream().flatMap(action -> action.unsecureCommands().stream()));
    }

    @Override
    public Verdict judge(UnsecureCommands file) {
        return file.allowed()
                ? Problem.at(
                        file.place(),
                        "ACTIONS_ALLOW_UNSECURE_COMMANDS is true: what a step prints can set variables and paths")
                : Verdict.holds();
    }
}
