package dev.plimsoll.github;

import dev.plimsoll.model.Interest;
import dev.plimsoll.snapshot.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The head's tree, made of the base's and what differs. A comparison tells no modes, so some are to be asked for. */
final class HeadTree {
    private static final Pattern SUBMODULE = Pattern.compile("(?s)@@ .*\\+Subproject commit [0-9a-f]+\\s*");
    private static final Pattern ONE_OPEN_LINE =
            Pattern.compile("@@ [^\n]*\n(-[^\n]*\n(\\\\[^\n]*\n)?)?\\+[^\n]*\n\\\\.*");

    private final String commit;
    private final Map<String, Tree.Entry> entries = new TreeMap<>();
    private final Set<String> doubtful = new TreeSet<>();

    HeadTree(Tree base, PullRequest pull, Comparison comparison) {
        this.commit = pull.head();
        base.entries().forEach(entry -> entries.put(entry.path(), entry));
        comparison.files().stream().filter(file -> leaves(file)).forEach(file -> entries.remove(left(file)));
        List<Comparison.File> stay = comparison.files().stream()
                .filter(file -> file.status() != Comparison.Status.REMOVED)
                .toList();
        Map<String, Tree.Entry> before = new TreeMap<>();
        base.entries().forEach(entry -> before.put(entry.path(), entry));
        stay.forEach(file -> put(file, before));
    }

    private static boolean leaves(Comparison.File file) {
        return file.status() == Comparison.Status.REMOVED || file.status() == Comparison.Status.RENAMED;
    }

    private static String left(Comparison.File file) {
        return file.file().previous().orElse(file.path());
    }

    private void put(Comparison.File file, Map<String, Tree.Entry> before) {
        Tree.Entry old = before.get(left(file));
        String patch = file.file().patch().orElse("");
        Mode mode = old != null && old.mode().isFile() ? old.mode() : Mode.REGULAR;
        if (SUBMODULE.matcher(patch).matches() && patch.contains(file.id())) {
            mode = Mode.SUBMODULE;
        } else if (mayBeLink(file, old)) {
            doubtful.add(file.path());
        }
        boolean same = old != null && old.id().equals(file.id());
        mode = same ? old.mode() : mode;
        entries.put(file.path(), new Tree.Entry(file.path(), file.id(), mode, same ? old.size() : -1));
    }

    /** A link's content is one line without an end; a file like that is asked about where it makes a difference. */
    private static boolean mayBeLink(Comparison.File file, Tree.Entry old) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        boolean wasLink = old != null && old.mode() == Mode.SYMLINK;
        boolean matters = wasLink || Interest.in(file.path()) || !name.contains(".");
        boolean wasFile = old != null && old.mode().isFile() && file.status() != Comparison.Status.PUT;
        String patch = file.file().patch().orElse("");
        boolean oneOpenLine = patch.isEmpty()
                ? file.added() == 1
                : ONE_OPEN_LINE.matcher(patch).matches();
        return matters && !wasFile && oneOpenLine;
    }

    /** Files whose content could as well be the target of a symlink: so their modes are to be asked for. */
    Set<String> doubtful() {
        return doubtful;
    }

    void mode(String path, Mode told) {
        entries.computeIfPresent(path, (same, entry) -> new Tree.Entry(entry.path(), entry.id(), told, entry.size()));
    }

    Tree tree() {
        return new Tree(commit, new ArrayList<>(entries.values()));
    }
}
