package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterPython;

/**
 * Python source into facts. The native tree lives and dies within one call: a node that is used after its tree was
 * closed brings the whole process down.
 */
public final class PythonParser implements Parser<PythonModule> {
    /** All definitions of a module, and no calls: for what other modules import from it. */
    public static final PythonParser DEFINITIONS = new PythonParser(List.of(), List.of());

    /** Tree-sitter reports its progress every so many steps; ordinary source of 1 MB takes some 5,000 reports. */
    private static final int MAXIMUM_REPORTS = 6_000;

    private static final int BUFFER = 1 << 14;

    private final List<String> words;
    private final List<String> plain;

    private PythonParser(List<String> words, List<String> plain) {
        this.words = words;
        this.plain = plain;
    }

    /** A parser that leaves a file alone where none of these is found in its text, and looks into calls beside one only. */
    public static PythonParser about(List<String> words) {
        return about(words, List.of());
    }

    /** The same with words that matter where they stand only: what they are given to is not followed. */
    public static PythonParser about(List<String> words, List<String> plain) {
        return new PythonParser(List.copyOf(words), List.copyOf(plain));
    }

    @Override
    public Parsed<PythonModule> parse(Source source) {
        if (words.isEmpty()) {
            return parse(source, source.text());
        }
        return new Interest(words, plain).in(source.text())
                ? parse(source, Excerpt.of(source.text(), words, plain))
                : Parsed.whole(PythonModule.EMPTY);
    }

    /** The same, of a text that has each line of the source or leaves it empty. */
    Parsed<PythonModule> parse(Source source, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] reports = {0};
        try (TSParser parser = new TSParser();
                TSLanguage python = new TreeSitterPython()) {
            parser.setLanguage(python);
            TSTree parsed = parser.parseWithOptions(
                    new byte[BUFFER],
                    null,
                    (buffer, offset, position) -> copy(bytes, buffer, offset),
                    TSInputEncoding.TSInputEncodingUTF8,
                    state -> ++reports[0] > MAXIMUM_REPORTS);
            if (parsed == null) {
                return unread(source.line(1), "too long, or too far from Python, to be parsed");
            }
            try (TSTree tree = parsed) {
                return new ModuleReader(
                                new PythonText(source, bytes, bytes.length == text.length()),
                                new Interest(words, plain))
                        .read(tree.getRootNode());
            }
        } catch (LinkageError missing) {
            return unread(Place.ofFile(source.path()), "no parser for Python on this platform");
        }
    }

    @Override
    public long weight(Source source, PythonModule module) {
        return module == PythonModule.EMPTY ? 0 : source.text().length();
    }

    private static int copy(byte[] from, byte[] to, int offset) {
        int length = Math.max(0, Math.min(to.length, from.length - offset));
        System.arraycopy(from, Math.min(offset, from.length), to, 0, length);
        return length;
    }

    private static Parsed<PythonModule> unread(Place place, String reason) {
        return new Parsed<>(PythonModule.EMPTY, List.of(new Unread(place, reason)));
    }
}
