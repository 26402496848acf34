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
import dev.plimsoll.model.actions.CompositeAction;
import dev.plimsoll.model.actions.ScriptInsertion;
import dev.plimsoll.model.actions.Workflow;
import java.util.stream.Stream;

/** A text that anybody can write becomes a part of a script. */
final class TemplateInjection implements Rule<ScriptInsertion> {
    private static final RuleCard CARD = RuleCard.rule("actions/template-injection")
            .title("Text from outside becomes part of a script")
            .severity(Severity.HIGH)
            .why("An expression is put into a script before a shell reads it. Whoever writes the title, the comment or"
                    + " the branch's name can end the command and add another, which runs with the job's token and"
                    + " secrets.")
            .fix(
                    "Give the value to the step as an environment variable and use that in the script: env: TITLE: ${{ … }},"
                            + " then \"$TITLE\" in quotes. In actions/github-script, read it from context.payload.")
            .bad(Sample.of(".github/workflows/triage.yml", """
                on: issues
                permissions: {}
                jobs:
                  triage:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - run: |
                          echo "${{ github.repository }}"
                          echo "${{ github.event.issue.title }}" <<<
                """))
            .good(Sample.of(".github/workflows/triage.yml", """
                on: issues
                permissions: {}
                jobs:
                  triage:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    steps:
                      - env:
                          TITLE: ${{ github.event.issue.title }}
                        run: |
                          echo "${{ github.repository }}"
                          echo "$TITLE"
                """))
            .about(Concern.SECURITY)
            .like(Peer.ZIZMOR, "template-injection")
            .like(Peer.ACTIONLINT, "expression")
            .like(Peer.CHECKOV, "CKV_GHA_2");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ScriptInsertion> subjects(Repository repository) {
        return Stream.concat(
                        repository.workflows().stream().flatMap(Workflow::insertions),
                        repository.actions().stream().flatMap(CompositeAction::insertions))
                .distinct();
    }

    @Override
    public Verdict judge(ScriptInsertion found) {
        return switch (found.writer()) {
            case OWNER -> Verdict.holds();
            case CALLER -> Verdict.cannotTell("whoever calls it decides what " + found.source() + " is");
            case PULL_REQUEST ->
                Problem.at(
                                found.place(),
                                found.source()
                                        + " becomes part of a script: whoever opens a pull request writes it. The run"
                                        + " of a fork's pull request has no secrets")
                        .severity(Severity.MEDIUM);
            case ANYBODY ->
                Problem.at(
                        found.place(),
                        found.source() + " becomes part of a script, and somebody without rights to the repository can"
                                + " write it");
        };
    }
}
