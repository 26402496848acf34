package dev.plimsoll.model.tree;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the folders that hold a part of a program each, and what is named after them. git keeps no empty folders: one is
 * kept by a marker file.
 */
final class Modules {
    private static final int FEWEST_SIBLINGS = 2;
    private static final Set<String> MARKERS = Set.of(".gitkeep", ".keep", ".gitignore", "__init__.py", "placeholder");
    private static final Set<String> CODE =
            Set.of("py", "js", "jsx", "ts", "tsx", "go", "java", "kt", "rs", "rb", "cs", "php", "scala", "ex");
    private static final Pattern DATA = Pattern.compile(
            "data|logs?|te?mp|uploads?|media|static|assets|public|cache|outputs?|results|artifacts|images|fixtures|templates|"
                    + "migrations|versions|locales?|vendor|dist|build|bin|backups?|reports|plugins|tests?|docs?");
    private static final Pattern ASIDE =
            Pattern.compile("(?i)(.*/)?(tests?|docs?|documentation|examples?|samples?|specs?)(/.*)?");
    private static final Pattern NAMED_AFTER = Pattern.compile(
            "(?:test_)?(.+?)(?:_tests?|\\.test|\\.spec|[-_](?:guide|design|overview))?\\.(?:md|rst|adoc|txt|py|ts|tsx|js|go|java|kt)");

    /** What lies in a folder, at any depth. */
    private static final class Content {
        private int code;
        private int other;
        private Blob marker;
    }

    private final Map<String, Content> folders = new TreeMap<>();
    private final Map<String, List<Place>> named = new HashMap<>();

    private final Map<String, Boolean> aside = new HashMap<>();

    private Modules(Snapshot snapshot) {
        for (Blob blob : snapshot.blobs()) {
            if (!blob.mode().isFile()) {
                continue;
            }
            if (aside.computeIfAbsent(
                    blob.folder(), folder -> ASIDE.matcher(folder).matches())) {
                Matcher after = NAMED_AFTER.matcher(blob.name().toLowerCase(Locale.ROOT));
                if (after.matches()) {
                    named.computeIfAbsent(plain(after.group(1)), name -> new ArrayList<>())
                            .add(Place.ofFile(blob.path()));
                }
            } else {
                count(blob);
            }
        }
    }

    static List<Module> in(Snapshot snapshot) {
        return new Modules(snapshot).found();
    }

    private void count(Blob blob) {
        boolean marker =
                MARKERS.contains(blob.name()) && (blob.size() < 2 || blob.name().startsWith("."));
        boolean code = CODE.contains(blob.name().substring(blob.name().lastIndexOf('.') + 1));
        for (String at = blob.folder(); !at.isEmpty(); at = parent(at)) {
            Content content = folders.computeIfAbsent(at, folder -> new Content());
            if (marker) {
                content.marker = blob;
            } else if (code) {
                content.code++;
            } else {
                content.other++;
            }
        }
    }

    private List<Module> found() {
        Map<String, Integer> siblings = new HashMap<>();
        folders.forEach((folder, content) -> siblings.merge(parent(folder), content.code > 0 ? 1 : 0, Integer::sum));
        List<Module> found = new ArrayList<>();
        folders.forEach((folder, content) -> {
            String name = folder.substring(folder.lastIndexOf('/') + 1);
            boolean empty = content.code + content.other == 0;
            boolean isModule = folder.contains("/")
                    && siblings.get(parent(folder)) - (content.code > 0 ? 1 : 0) >= FEWEST_SIBLINGS
                    && (empty || content.code > 0)
                    && !DATA.matcher(name.toLowerCase(Locale.ROOT)).matches();
            List<Place> described = isModule ? named.getOrDefault(plain(name), List.of()) : List.of();
            if (!described.isEmpty()) {
                found.add(new Module(Place.ofFile(empty ? content.marker.path() : folder), folder, empty, described));
            }
        });
        return List.copyOf(found);
    }

    private static String parent(String folder) {
        return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
