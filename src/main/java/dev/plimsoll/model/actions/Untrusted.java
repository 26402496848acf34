package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What anybody can write into a run without a right to the repository, and the events that bring it. Source: GitHub Docs,
 * "Script injections", and GitHub Security Lab, "Untrusted input".
 */
final class Untrusted {
    private static final Set<String> ISSUE = Set.of("issues", "issue_comment");
    private static final Set<String> PULL =
            Set.of("pull_request", "pull_request_target", "pull_request_review", "pull_request_review_comment");
    private static final Set<String> COMMENT =
            Set.of("issue_comment", "pull_request_review_comment", "commit_comment", "discussion_comment");
    private static final Set<String> DISCUSSION = Set.of("discussion", "discussion_comment");
    private static final Set<String> PUSH = Set.of("push");
    private static final Set<String> RUN = Set.of("workflow_run");
    private static final String EVENT = "github.event.";

    private static final Map<String, Set<String>> PATHS = Map.ofEntries(
            Map.entry("github.head_ref", Set.of("pull_request", "pull_request_target")),
            Map.entry(EVENT + "issue.title", ISSUE),
            Map.entry(EVENT + "issue.body", ISSUE),
            Map.entry(EVENT + "pull_request.title", PULL),
            Map.entry(EVENT + "pull_request.body", PULL),
            Map.entry(EVENT + "pull_request.head.ref", PULL),
            Map.entry(EVENT + "pull_request.head.label", PULL),
            Map.entry(EVENT + "pull_request.head.repo.default_branch", PULL),
            Map.entry(EVENT + "pull_request.head.repo.description", PULL),
            Map.entry(EVENT + "pull_request.head.repo.homepage", PULL),
            Map.entry(EVENT + "comment.body", COMMENT),
            Map.entry(EVENT + "review.body", Set.of("pull_request_review")),
            Map.entry(EVENT + "discussion.title", DISCUSSION),
            Map.entry(EVENT + "discussion.body", DISCUSSION),
            Map.entry(EVENT + "pages.*.page_name", Set.of("gollum")),
            Map.entry(EVENT + "commits.*.message", PUSH),
            Map.entry(EVENT + "commits.*.author.name", PUSH),
            Map.entry(EVENT + "commits.*.author.email", PUSH),
            Map.entry(EVENT + "head_commit.message", PUSH),
            Map.entry(EVENT + "head_commit.author.name", PUSH),
            Map.entry(EVENT + "head_commit.author.email", PUSH),
            Map.entry(EVENT + "head_commit.committer.name", PUSH),
            Map.entry(EVENT + "head_commit.committer.email", PUSH),
            Map.entry(EVENT + "workflow_run.head_branch", RUN),
            Map.entry(EVENT + "workflow_run.display_title", RUN),
            Map.entry(EVENT + "workflow_run.head_commit.message", RUN),
            Map.entry(EVENT + "workflow_run.head_commit.author.name", RUN),
            Map.entry(EVENT + "workflow_run.head_commit.author.email", RUN),
            Map.entry(EVENT + "workflow_run.head_repository.description", RUN),
            Map.entry(EVENT + "workflow_run.pull_requests.*.head.ref", RUN));

    private Untrusted() {}

    /** Whose writing may be in an expression's value. */
    static Optional<Set<String>> events(Expression source, boolean whole) {
        Optional<String> path = source.path();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Set<String> exact = PATHS.get(path.get());
        if (exact != null || !whole) {
            return Optional.ofNullable(exact);
        }
        List<String> below = new ArrayList<>();
        PATHS.forEach((known, events) -> {
            if (known.startsWith(path.get() + ".")) {
                below.addAll(events);
            }
        });
        return below.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(below));
    }

    /** The parts that an expression's value is taken from; those that are written out with all that is in them apart. */
    static Stream<Expression> whole(Expression expression) {
        return expression
                .all()
                .filter(part ->
                        part instanceof Expression.Call call && call.function().equals("tojson"))
                .flatMap(Expression::sources);
    }
}
