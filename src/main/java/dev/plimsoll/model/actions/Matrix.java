package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The combinations of values that a job is run with. Source: GitHub Docs, "Running variations of jobs in a workflow".
 *
 * @param rows for each combination its values by path ("os", "target.image"); one empty row where there is no matrix
 * @param known false where an expression makes it, or a part of it
 */
public record Matrix(List<Map<String, String>> rows, boolean known) {
    private static final int MOST = 256;
    private static final Pattern USE = Pattern.compile("\\$\\{\\{\\s*matrix\\.([\\w-]+(?:\\.[\\w-]+)*)\\s*}}");

    static final Matrix NONE = new Matrix(List.of(Map.of()), true);

    public Matrix {
        rows = List.copyOf(rows);
    }

    static Matrix of(Optional<YamlNode> written) {
        if (written.isEmpty()) {
            return NONE;
        }
        List<Map<String, String>> rows = new ArrayList<>(List.of(Map.of()));
        List<String> axes = new ArrayList<>();
        boolean known = written.get().text().isEmpty();
        for (YamlEntry axis : written.get().entries()) {
            if (!axis.name().equals("include") && !axis.name().equals("exclude")) {
                known &= axis.value().text().isEmpty();
                axes.add(axis.name());
                rows = times(rows, axis);
            }
        }
        List<YamlNode> excluded = items(written.get(), "exclude");
        rows.removeIf(row -> excluded.stream().anyMatch(item -> contains(row, flat(item))));
        known &= written.get().textAt("include").isEmpty()
                && written.get().textAt("exclude").isEmpty();
        if (axes.isEmpty()) {
            rows.clear();
        }
        for (YamlNode item : items(written.get(), "include")) {
            include(rows, flat(item), axes);
        }
        return new Matrix(rows.subList(0, Math.min(MOST, rows.size())), known && rows.size() <= MOST);
    }

    private static List<Map<String, String>> times(List<Map<String, String>> rows, YamlEntry axis) {
        List<Map<String, String>> all = new ArrayList<>();
        for (YamlNode value : axis.value().items()) {
            for (Map<String, String> row : rows.subList(0, Math.min(MOST, rows.size()))) {
                Map<String, String> more = new LinkedHashMap<>(row);
                flatten(axis.name(), value, more);
                all.add(more);
            }
        }
        return all;
    }

    /** An included item adds to each combination of whose axes it changes nothing; to none: it is one of its own. */
    private static void include(List<Map<String, String>> rows, Map<String, String> item, List<String> axes) {
        boolean added = false;
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            boolean fits = !axes.isEmpty()
                    && axes.stream().anyMatch(row::containsKey)
                    && axes.stream()
                            .allMatch(axis ->
                                    !item.containsKey(axis) || item.get(axis).equals(row.get(axis)));
            if (fits) {
                Map<String, String> more = new LinkedHashMap<>(row);
                more.putAll(item);
                rows.set(i, more);
                added = true;
            }
        }
        if (!added) {
            rows.add(item);
        }
    }

    private static boolean contains(Map<String, String> row, Map<String, String> part) {
        return part.entrySet().stream().allMatch(entry -> entry.getValue().equals(row.get(entry.getKey())));
    }

    private static List<YamlNode> items(YamlNode matrix, String key) {
        return matrix.get(key).map(YamlNode::items).orElse(List.of());
    }

    private static Map<String, String> flat(YamlNode item) {
        Map<String, String> all = new LinkedHashMap<>();
        item.entries().forEach(entry -> flatten(entry.name(), entry.value(), all));
        return all;
    }

    private static void flatten(String name, YamlNode value, Map<String, String> into) {
        value.text().ifPresent(text -> into.put(name, text));
        value.entries().forEach(entry -> flatten(name + "." + entry.name(), entry.value(), into));
    }

    /**
     * A text in all its variations, each once. A value that a combination does not have is empty, as it is for GitHub;
     * other expressions stay as they are.
     */
    public Stream<String> expand(String text) {
        if (!text.contains("matrix.")) {
            return Stream.of(text);
        }
        return known
                ? rows.stream()
                        .map(row -> USE.matcher(text)
                                .replaceAll(use -> Matcher.quoteReplacement(row.getOrDefault(use.group(1), ""))))
                        .distinct()
                : Stream.of(text);
    }
}
