package dev.plimsoll.model.python;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.python.PlainPython;
import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Python source without comments and long strings, what it imports, and where things stand in it. */
final class PlainSource {
    private static final Pattern FROM = Pattern.compile(
            "[ \\t]*from[ \\t]+(?<dots>\\.*)(?<module>[\\w.]*)[ \\t]+import[ \\t]+(?:\\((?<many>[^)]*)\\)|(?<few>[^\\n;]*))");
    private static final Pattern IMPORT = Pattern.compile("[ \\t]*import[ \\t]+(?<names>[\\w., \\t]+)");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'");
    private static final Pattern MAIN = Pattern.compile("(?m)^if\\s+__name__\\s*==.*$");
    private static final Pattern OUTERMOST = Pattern.compile("(?m)^[^\\s#)\\]}]");

    private static final Pattern WEB = Pattern.compile(
            "fastapi|flask|starlette|quart|sanic|litestar|aiohttp|tornado|bottle|falcon|robyn|connexion|apiflask");
    private static final int NEAR = 2_000;

    private final Source source;
    private final String text;
    private final int[] lines;
    private final List<Import> imports;
    private final int main;
    private final int afterMain;

    PlainSource(Source source) {
        this.source = source;
        this.text = PlainPython.of(source.text());
        this.lines = starts(text);
        this.imports = allImports();
        Matcher block = MAIN.matcher(text);
        this.main = text.contains("__main__") && block.find() ? block.start() : -1;
        Matcher next = OUTERMOST.matcher(text);
        this.afterMain = main >= 0 && next.find(block.end()) ? next.start() : text.length();
    }

    Source source() {
        return source;
    }

    String text() {
        return text;
    }

    List<Import> imports() {
        return imports;
    }

    /** The dotted name of what a name stands for: after its import, else itself. */
    String target(String dotted) {
        return Sketch.target(imports, dotted);
    }

    boolean mentions(String... words) {
        return Arrays.stream(words).anyMatch(text::contains);
    }

    /** The numbers of the lines in which one of these words stands, from 0. */
    SortedSet<Integer> linesWith(Collection<String> words) {
        return linesWith(text, words);
    }

    private SortedSet<Integer> linesWith(String in, Collection<String> words) {
        SortedSet<Integer> found = new TreeSet<>();
        for (String word : words) {
            for (int at = in.indexOf(word); at >= 0; ) {
                int line = line(at);
                found.add(line);
                at = line + 1 < lines.length ? in.indexOf(word, lines[line + 1]) : -1;
            }
        }
        return found;
    }

    /** The same, in small letters or capitals; the words are given in small letters. */
    SortedSet<Integer> linesSaying(Collection<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return linesWith(lower.length() == text.length() ? lower : text, words);
    }

    int count() {
        return lines.length;
    }

    int start(int line) {
        return lines[line];
    }

    int end(int line) {
        return line + 1 < lines.length ? lines[line + 1] : text.length();
    }

    /** Each match in the lines in which one of these words stands. */
    void each(Pattern pattern, Collection<String> words, Consumer<Matcher> action) {
        each(pattern, linesWith(words), action);
    }

    void each(Pattern pattern, SortedSet<Integer> within, Consumer<Matcher> action) {
        Matcher match = pattern.matcher(text);
        for (int line : within) {
            match.region(start(line), end(line));
            while (match.find()) {
                action.accept(match);
            }
        }
    }

    /** The offset of the bracket that is open at this offset, -1 for none near. */
    int opening(int at) {
        int depth = 0;
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            char c = text.charAt(i);
            if (c == ')' || c == ']' || c == '}') {
                depth++;
            } else if ((c == '(' || c == '[' || c == '{') && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** True where it imports one of the frameworks that services are made with. */
    boolean importsFramework() {
        return imports.stream().anyMatch(each -> WEB.matcher(each.target()).lookingAt());
    }

    boolean imports(String root) {
        return imports.stream()
                .anyMatch(each -> each.level() == 0
                        && (each.target().equals(root) || each.target().startsWith(root + ".")));
    }

    /** True in what runs only where the file is started as a program. */
    boolean inMain(int at) {
        return main >= 0 && at > main && at < afterMain;
    }

    Place place(int from, int to) {
        int first = line(from);
        int last = line(to);
        return source.place(new Span(first + 1, from - lines[first] + 1, last + 1, to - lines[last] + 1));
    }

    /** What stands between the bracket at this offset and the one that closes it; nothing where none near does. */
    String inside(int open) {
        int close = PlainPython.closing(text, open);
        boolean closed = close < text.length() && ")]}".indexOf(text.charAt(close)) >= 0;
        return closed ? text.substring(open + 1, close) : "";
    }

    /** The text with nothing left in its strings. */
    static String withoutStrings(String some) {
        return STRING.matcher(some).replaceAll("\"\"");
    }

    private int line(int at) {
        int found = Arrays.binarySearch(lines, at);
        return found < 0 ? -found - 2 : found;
    }

    private static int[] starts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Import> allImports() {
        List<Import> found = new ArrayList<>();
        Matcher from = FROM.matcher(text);
        Matcher plain = IMPORT.matcher(text);
        for (int line : linesWith(List.of("import"))) {
            if (from.region(start(line), text.length()).lookingAt()) {
                String names = from.group("many") == null ? from.group("few") : from.group("many");
                addAll(found, names, from.group("module"), from.group("dots").length());
            } else if (plain.region(start(line), end(line)).lookingAt()) {
                addAll(found, plain.group("names"), "", 0);
            }
        }
        return List.copyOf(found);
    }

    private static void addAll(List<Import> found, String names, String module, int level) {
        for (String name : names.split(",")) {
            String[] parts = name.strip().split("\\s+as\\s+");
            if (!parts[0].isEmpty()) {
                String target = module.isEmpty() ? parts[0] : parts[0].equals("*") ? module : module + "." + parts[0];
                found.add(new Import(parts[parts.length - 1], target, level));
            }
        }
    }
}
