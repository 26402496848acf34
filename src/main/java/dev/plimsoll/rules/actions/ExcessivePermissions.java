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
import dev.plimsoll.model.actions.TokenGrant;
import java.util.List;
import java.util.stream.Stream;

/** Jobs whose token may do more than anyone asked for: no permissions block, or write-all. */
final class ExcessivePermissions implements Rule<TokenGrant> {
    private static final int NAMED = 3;
    private static final RuleCard CARD = RuleCard.rule("actions/excessive-permissions")
            .title("Workflow token has more rights than were asked for")
            .severity(Severity.MEDIUM)
            .why("Every step and every action in a job can use its token. Without a permissions block it has the"
                    + " repository's default, which for many repositories is write access to code, packages and"
                    + " releases.")
            .fix("Put \"permissions: contents: read\" at the top of the workflow, and what a job needs beyond it at"
                    + " that job.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: [push, pull_request]
                jobs: <<<
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make test
                  release:
                    runs-on: ubuntu-latest
                    permissions: write-all <<<
                    steps:
                      - run: make release
                """))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: [push, pull_request]
                permissions:
                  contents: read
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make test
                  release:
                    runs-on: ubuntu-latest
                    permissions:
                      contents: write
                    steps:
                      - run: make release
                """))
            .about(Concern.SECURITY)
            .like(Peer.ZIZMOR, "excessive-permissions");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<TokenGrant> subjects(Repository repository) {
        return repository.workflows().stream().flatMap(workflow -> workflow.tokenGrants().stream());
    }

    @Override
    public Verdict judge(TokenGrant grant) {
        if (grant.inherited()) {
            return Verdict.cannotTell("the workflow that calls this one decides what its token may do");
        }
        if (grant.written().isEmpty()) {
            return Problem.at(
                    grant.place(),
                    "No permissions block for " + holders(grant)
                            + ": their tokens have the repository's default scopes");
        }
        return grant.written().get().isWriteAll()
                ? Problem.at(grant.place(), "write-all: every scope may be written by " + holders(grant))
                : Verdict.holds();
    }

    private static String holders(TokenGrant grant) {
        List<String> ids = grant.holders();
        String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() + " of " + grant.jobs() + (grant.jobs() == 1 ? " job (" : " jobs (") + named
                + (ids.size() > NAMED ? ", …)" : ")");
    }
}
