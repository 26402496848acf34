package dev.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.model.Repository;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.syntax.ParseCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is remembered of an earlier look at a repository never changes what is said at the next: after each of many
 * changes, an audit with all its memory says what an audit without any says. The repository is made of the samples of all
 * rules, so that every kind of file stands beside every other.
 */
class SecondLookTest {
    private static final int CHANGES = 40;

    private final Auditor auditor = new Auditor(Rules.all());
    private final Settings everything = Settings.DEFAULT.running(
            Rules.all().stream().map(rule -> rule.card().id()).collect(Collectors.toSet()));

    @Test
    void what_is_remembered_changes_no_answer() {
        Random random = new Random(20_261_124);
        List<Map.Entry<String, String>> pool = new ArrayList<>(pool().entrySet());
        Map<String, String> files = new TreeMap<>();
        pool.forEach(file -> files.put(file.getKey(), file.getValue()));
        ParseCache memory = new ParseCache();
        audit(files, memory);
        for (int i = 0; i < CHANGES; i++) {
            change(files, pool, random);
            Audit remembering = audit(files, memory);
            Audit fresh = audit(files, ParseCache.forOnce());
            assertThat(told(remembering)).as("after change %d", i).isEqualTo(told(fresh));
        }
    }

    /** Some files go, come again, take the content of others, or lose their end. */
    private static void change(Map<String, String> files, List<Map.Entry<String, String>> pool, Random random) {
        for (int j = 0; j < 3; j++) {
            Map.Entry<String, String> one = pool.get(random.nextInt(pool.size()));
            Map.Entry<String, String> other = pool.get(random.nextInt(pool.size()));
            switch (random.nextInt(4)) {
                case 0 -> files.remove(one.getKey());
                case 1 -> files.put(one.getKey(), one.getValue());
                case 2 -> files.put(one.getKey(), other.getValue());
                default ->
                    files.put(
                            one.getKey(),
                            one.getValue()
                                    .substring(0, random.nextInt(one.getValue().length() + 1)));
            }
        }
    }

    private static Map<String, String> pool() {
        Map<String, String> pool = new TreeMap<>();
        for (Rule<?> rule : Rules.all()) {
            String folder = rule.card().family() + "/";
            rule.card().bad().files().forEach((path, text) -> put(pool, folder, path, text));
            rule.card().good().files().forEach((path, text) -> put(pool, folder, path, text));
        }
        return pool;
    }

    /** Workflows count at the root only; files of one name are told apart by a folder. */
    private static void put(Map<String, String> pool, String folder, String path, String text) {
        int number = pool.size();
        if (path.startsWith(".github/workflows/")) {
            pool.put(".github/workflows/w" + number + ".yml", text);
        } else {
            pool.put(pool.containsKey(path) ? folder + number + "/" + path : path, text);
        }
    }

    private Audit audit(Map<String, String> files, ParseCache cache) {
        return auditor.audit(Repository.read(Snapshots.of(files), cache), everything);
    }

    private static List<String> told(Audit audit) {
        List<String> all = new ArrayList<>();
        audit.findings()
                .forEach(f -> all.add(f.fingerprint() + " " + f.severity() + " " + f.place() + " " + f.message()));
        audit.controls()
                .forEach(c -> all.add(c.card().id() + " " + c.subjects() + " " + c.hold() + " " + c.fail() + " "
                        + c.unknown() + " " + c.evidence()));
        audit.unread().forEach(u -> all.add(u.toString()));
        return all;
    }
}
