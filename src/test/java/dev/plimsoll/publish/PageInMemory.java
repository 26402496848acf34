package dev.plimsoll.publish;

import dev.plimsoll.github.CheckRun;
import dev.plimsoll.github.Marker;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.github.PullRequestPage;
import dev.plimsoll.github.Repo;
import dev.plimsoll.github.Review;
import dev.plimsoll.github.ReviewThread;
import dev.plimsoll.github.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A pull request's page without GitHub, that can break before or after any write. */
final class PageInMemory implements PullRequestPage {
    /** The process ends here. */
    static final class Broken extends RuntimeException {}

    record Check(String externalId, boolean completed, List<String> annotations, String summary) {}

    final List<Check> checks = new ArrayList<>();
    final List<String> comments = new ArrayList<>();
    final List<String> resolved = new ArrayList<>();
    /** The write at which it breaks, counted from 1; 0 for none. */
    int breaksAt;

    boolean done;

    @Override
    public List<Shown.Check> checks(PullRequest pull, String name) {
        List<Shown.Check> newestFirst = new ArrayList<>();
        for (int id = checks.size() - 1; id >= 0; id--) {
            Check check = checks.get(id);
            newestFirst.add(new Shown.Check(
                    id,
                    check.externalId(),
                    check.completed(),
                    check.annotations().size()));
        }
        return newestFirst;
    }

    @Override
    public List<ReviewThread> threads(PullRequest pull) {
        return IntStream.range(0, comments.size())
                .mapToObj(i -> new ReviewThread(
                        String.valueOf(i),
                        "web.yaml",
                        Marker.in(comments.get(i)).orElseThrow(),
                        !resolved.contains(String.valueOf(i))))
                .toList();
    }

    @Override
    public boolean resolve(PullRequest pull, List<String> threads) {
        write(() -> resolved.addAll(threads));
        return true;
    }

    @Override
    public long create(Repo repo, CheckRun run) {
        write(() -> checks.add(check(List.of(), run)));
        return checks.size() - 1L;
    }

    @Override
    public void update(Repo repo, long id, CheckRun run) {
        write(() -> checks.set((int) id, check(checks.get((int) id).annotations(), run)));
    }

    @Override
    public void create(PullRequest pull, Review review) {
        write(() -> review.comments().forEach(comment -> comments.add(comment.body())));
    }

    private void write(Runnable what) {
        boolean breaks = breaksAt > 0 && --breaksAt == 0;
        if (!breaks || done) {
            what.run();
        }
        if (breaks) {
            throw new Broken();
        }
    }

    private static Check check(List<String> before, CheckRun run) {
        List<String> annotations = new ArrayList<>(before);
        run.annotations().forEach(annotation -> annotations.add(annotation.toString()));
        return new Check(
                run.externalId(),
                run.conclusion().isPresent(),
                annotations,
                run.output().summary());
    }
}
