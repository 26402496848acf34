package dev.plimsoll.publish;

import dev.plimsoll.github.IssueEdit;
import dev.plimsoll.github.IssueText;
import dev.plimsoll.github.Issues;
import dev.plimsoll.github.Repo;
import dev.plimsoll.github.ShownIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository's issues without GitHub, that can break after a write. */
final class IssuesInMemory implements Issues {
    /** The process ends here. */
    static final class Broken extends RuntimeException {}

    final List<ShownIssue> all = new ArrayList<>();
    boolean breaksAfterWrite;
    int writes;

    ShownIssue only() {
        if (all.size() != 1) {
            throw new IllegalStateException(all.size() + " issues");
        }
        return all.get(0);
    }

    void person(String title, String body, boolean open) {
        all.set(0, new ShownIssue(1, title, body, open));
    }

    @Override
    public Optional<ShownIssue> find(Repo repo, int number) {
        return all.stream().filter(issue -> issue.number() == number).findFirst();
    }

    @Override
    public List<ShownIssue> own(Repo repo) {
        return List.copyOf(all);
    }

    @Override
    public int create(Repo repo, IssueText issue) {
        all.add(new ShownIssue(all.size() + 1, issue.title(), issue.body(), true));
        written();
        return all.size();
    }

    @Override
    public void edit(Repo repo, int number, IssueEdit edit) {
        ShownIssue before = all.get(number - 1);
        all.set(
                number - 1,
                new ShownIssue(
                        number,
                        edit.title().orElse(before.title()),
                        edit.body().orElse(before.body()),
                        edit.state().map(state -> state == IssueEdit.State.OPEN).orElse(before.open())));
        written();
    }

    private void written() {
        writes++;
        if (breaksAfterWrite) {
            breaksAfterWrite = false;
            throw new Broken();
        }
    }
}
