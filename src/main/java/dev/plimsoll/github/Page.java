package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHPullRequestReviewBuilder;
import org.kohsuke.github.GHPullRequestReviewEvent;

/** The App's part of a pull request's page; writes are never sent twice, since GitHub may have done what it did not answer. */
final class Page implements PullRequestPage {
    private final Api api;
    private final String app;
    private final Library library;

    Page(Api api, String app) {
        this.api = api;
        this.app = app;
        this.library = new Library(api);
    }

    @Override
    public List<Shown.Check> checks(PullRequest pull, String name) {
        Call call = api.get(
                pull.repo(),
                "/commits/" + pull.head() + "/check-runs?filter=all&per_page=100&check_name=" + Paths.segment(name));
        JsonNode runs = api.json(pull.repo(), call, GitHubGone.What.COMMIT).path("check_runs");
        return Json.list(runs, run -> run).stream()
                .filter(this::own)
                .map(Page::check)
                .sorted(Comparator.comparingLong(Shown.Check::id).reversed())
                .toList();
    }

    private boolean own(JsonNode run) {
        JsonNode by = run.path("app");
        return by.path("id").asText().equals(app)
                || by.path("client_id").asText().equals(app);
    }

    private static Shown.Check check(JsonNode run) {
        return new Shown.Check(
                run.path("id").asLong(),
                run.path("external_id").asText(),
                run.path("status").asText().equals("completed"),
                run.path("output").path("annotations_count").asInt());
    }

    @Override
    public List<ReviewThread> threads(PullRequest pull) {
        return Threads.all(api, pull);
    }

    @Override
    public boolean resolve(PullRequest pull, List<String> threads) {
        return Threads.resolve(api, pull, threads);
    }

    @Override
    public long create(Repo repo, CheckRun run) {
        return written(filled(library.repository(repo).createCheckRun(run.name(), run.head()), run));
    }

    @Override
    public void update(Repo repo, long id, CheckRun run) {
        written(filled(library.repository(repo).updateCheckRun(id), run));
    }

    private static GHCheckRunBuilder filled(GHCheckRunBuilder builder, CheckRun run) {
        var output =
                new GHCheckRunBuilder.Output(run.output().title(), run.output().summary());
        run.annotations().forEach(annotation -> output.add(annotation(annotation)));
        run.conclusion()
                .ifPresentOrElse(
                        conclusion -> builder.withStatus(GHCheckRun.Status.COMPLETED)
                                .withConclusion(GHCheckRun.Conclusion.valueOf(conclusion.toUpperCase(Locale.ROOT))),
                        () -> builder.withStatus(GHCheckRun.Status.IN_PROGRESS));
        CheckRun.Button again = CheckRun.AGAIN;
        builder.add(new GHCheckRunBuilder.Action(again.label(), again.description(), again.identifier()));
        return builder.withExternalID(run.externalId()).add(output);
    }

    private static GHCheckRunBuilder.Annotation annotation(Annotation annotation) {
        return new GHCheckRunBuilder.Annotation(
                        annotation.path(),
                        annotation.line(),
                        annotation.endLine(),
                        GHCheckRun.AnnotationLevel.valueOf(annotation.level().name()),
                        annotation.message())
                .withTitle(annotation.title());
    }

    private static long written(GHCheckRunBuilder builder) {
        try {
            return builder.create().getId();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void create(PullRequest pull, Review review) {
        GHPullRequestReviewBuilder builder = library.pull(pull)
                .createReview()
                .commitId(review.head())
                .event(GHPullRequestReviewEvent.COMMENT)
                .body(review.body());
        for (Review.Comment comment : review.comments()) {
            if (comment.first() == comment.line()) {
                builder.singleLineComment(comment.body(), comment.path(), comment.line());
            } else {
                builder.multiLineComment(comment.body(), comment.path(), comment.first(), comment.line());
            }
        }
        try {
            builder.create();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
