package dev.plimsoll.syntax;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What questions about paths were answered, a byte a question for each path. Safe for many threads. */
final class PathAnswers {
    private static final int PATHS = 400_000;
    private static final int QUESTIONS = 96;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Map<PathTest, Integer> numbers = new ConcurrentHashMap<>();
    private final Cache<String, byte[]> answers =
            Caffeine.newBuilder().maximumSize(PATHS).executor(Runnable::run).build();

    /** The answers of each of these paths, to be filled in. */
    byte[][] of(List<String> paths) {
        byte[][] all = new byte[paths.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = answers.get(paths.get(i), path -> new byte[QUESTIONS]);
        }
        return all;
    }

    /** Which of the paths answer yes. More questions than there is room for are asked each time. */
    boolean[] select(PathTest test, List<String> paths, byte[][] kept) {
        int number;
        synchronized (numbers) {
            number = numbers.computeIfAbsent(test, first -> numbers.size());
        }
        boolean[] selected = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            if (number >= QUESTIONS) {
                selected[i] = test.asks(paths.get(i));
                continue;
            }
            if (kept[i][number] == 0) {
                kept[i][number] = test.asks(paths.get(i)) ? YES : NO;
            }
            selected[i] = kept[i][number] == YES;
        }
        return selected;
    }
}
