package dev.plimsoll.publish;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Waived;
import dev.plimsoll.github.ReviewThread;
import dev.plimsoll.github.Shown;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads whose findings the head no longer has. */
final class Settled {
    /** GitHub takes as many in one request; more wait for the next. */
    private static final int MOST = 100;

    private Settled() {}

    /** What a file that was not read holds is not known to be gone. */
    static List<Write> threads(Audit head, Shown shown) {
        Set<String> standing = Stream.concat(
                        head.findings().stream(), head.waived().stream().map(Waived::finding))
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        Set<String> unread =
                head.unread().stream().map(part -> part.place().path()).collect(Collectors.toSet());
        List<String> settled = shown.threads().stream()
                .filter(ReviewThread::open)
                .filter(thread -> !standing.contains(thread.fingerprint()))
                .filter(thread -> !unread.contains(thread.path()) && !unread.contains("."))
                .map(ReviewThread::id)
                .limit(MOST)
                .toList();
        return settled.isEmpty() ? List.of() : List.of(new Write.ResolveThreads(settled));
    }
}
