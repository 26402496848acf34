package dev.plimsoll.model.kubernetes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The kinds of one release of Kubernetes and the types of their fields, from a table that docs/dependencies.md tells of.
 * Read when there is a first object to judge.
 */
final class ApiSchema {
    static final String RELEASE = "1.36";

    /**
     * A field of a type.
     *
     * @param type "s" text, "b" truth, "i" whole number, "d" number, "q" quantity, "x" number or text, "y" base64,
     *     "t" time, "o" anything, "[" or "{" before the type of items or values, or the number of a type
     */
    record Field(String name, boolean required, String type) {}

    private static final class Holder {
        private static final ApiSchema CURRENT = read();
    }

    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, TreeSet<String>> versions = new HashMap<>();
    private final List<Map<String, Field>> types = new ArrayList<>();

    private ApiSchema() {}

    static ApiSchema current() {
        return Holder.CURRENT;
    }

    private static ApiSchema read() {
        ApiSchema schema = new ApiSchema();
        try (InputStream stream = ApiSchema.class.getResourceAsStream("kubernetes-" + RELEASE + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(schema::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return schema;
    }

    /** "apps/v1 Deployment 12" or "12 spec:99 …". */
    private void add(String line) {
        String[] words = line.split(" ");
        if (!Character.isDigit(words[0].charAt(0))) {
            kinds.put(words[0] + " " + words[1], Integer.valueOf(words[2]));
            versions.computeIfAbsent(words[1], kind -> new TreeSet<>()).add(words[0]);
            return;
        }
        Map<String, Field> fields = new TreeMap<>();
        for (int i = 1; i < words.length; i++) {
            int end = Math.max(words[i].lastIndexOf(':'), words[i].lastIndexOf('!'));
            String name = words[i].substring(0, end);
            fields.put(name, new Field(name, words[i].charAt(end) == '!', words[i].substring(end + 1)));
        }
        types.add(fields);
    }

    /** The type of an object; empty for a kind that is not of this release. */
    Optional<String> type(String apiVersion, String kind) {
        return Optional.ofNullable(kinds.get(apiVersion + " " + kind)).map(String::valueOf);
    }

    /** The versions in which a kind is served, best first. */
    List<String> versions(String kind) {
        return List.copyOf(versions.getOrDefault(kind, new TreeSet<>()));
    }

    /** True for an API group of Kubernetes itself. */
    boolean knowsGroup(String group) {
        return kinds.keySet().stream()
                .anyMatch(kind -> group.isEmpty() ? kind.indexOf('/') < 0 : kind.startsWith(group + "/"));
    }

    /** The fields of a type by its number, by name. */
    Map<String, Field> fields(String type) {
        return types.get(Integer.parseInt(type));
    }
}
