package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 into positioned nodes. The text is cut at its document markers first ("---" at the start of a line always is
 * one: YAML 1.2, rule c-forbidden), so that a broken document does not hide the ones behind it.
 */
public final class YamlParser implements Parser<YamlFile> {
    /** The one instance, so that all readers share what is kept. */
    public static final YamlParser YAML = new YamlParser();

    /** So many complaints of one file are kept; a file that gives more is not read further. */
    static final int MAXIMUM_UNREAD = 20;

    private static final int MAXIMUM_DOCUMENT = 1 << 20;
    private static final int MAXIMUM_DOCUMENTS = 10_000;
    private static final int SMALLEST_BUFFER = 256;
    private static final Pattern QUOTED_TEXT = Pattern.compile("(but found: |handle |version: |UTF-8: ).*");

    private YamlParser() {}

    @Override
    public Parsed<YamlFile> parse(Source source) {
        List<YamlNode> documents = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        NodeBuilder builder = new NodeBuilder(source, unread);
        int count = 0;
        for (DocumentText document : DocumentText.split(source.text())) {
            if (unread.size() >= MAXIMUM_UNREAD || ++count > MAXIMUM_DOCUMENTS) {
                unread.add(new Unread(
                        source.line(document.firstLine()),
                        "what follows: too much of this file is broken, or it has too many documents"));
                break;
            }
            parse(source, document, builder, unread).ifPresent(documents::add);
        }
        return new Parsed<>(new YamlFile(documents), unread);
    }

    private static Optional<YamlNode> parse(
            Source source, DocumentText document, NodeBuilder builder, List<Unread> unread) {
        Positions positions = new Positions(document);
        try {
            if (document.text().length() > MAXIMUM_DOCUMENT) {
                throw new BrokenYaml(source.line(document.firstLine()), "a YAML document of over 1 MiB");
            }
            return builder.build(new Parse(settings(document)).parseString(document.text()), positions);
        } catch (BrokenYaml broken) {
            unread.add(new Unread(broken.place(), broken.getMessage()));
        } catch (MarkedYamlEngineException broken) {
            unread.add(new Unread(
                    source.line(positions.lineInText(markOf(broken))), reason(document, broken.getProblem())));
        } catch (ReaderException broken) {
            unread.add(new Unread(
                    source.line(positions.lineOf(broken.getPosition())), reason(document, "a control character")));
        } catch (YamlEngineException broken) {
            unread.add(new Unread(source.line(document.firstLine()), reason(document, "cannot be read")));
        }
        return Optional.empty();
    }

    /** What has no end is to be seen where it begins; everything else where the parser stopped. */
    private static Mark markOf(MarkedYamlEngineException broken) {
        Optional<Mark> begin =
                broken.getProblem().contains("end of stream") ? broken.getContextMark() : Optional.empty();
        return begin.or(broken::getProblemMark).orElseThrow();
    }

    /** One read for the whole document: refilling a small buffer copies a long scalar's text again and again. */
    private static LoadSettings settings(DocumentText document) {
        return LoadSettings.builder()
                .setBufferSize(Math.max(SMALLEST_BUFFER, document.text().length() + 1))
                .setCodePointLimit(MAXIMUM_DOCUMENT + 1)
                .setParseComments(false)
                .setUseMarks(true)
                .build();
    }

    /** The parser's words, but for those that repeat more than one character of the text. */
    private static String reason(DocumentText document, String problem) {
        String words = QUOTED_TEXT
                .matcher(problem.lines().findFirst().orElse("cannot be read"))
                .replaceFirst("$1…");
        String said = "not YAML: " + words;
        return NodeBuilder.isTemplated(document.text()) ? said + NodeBuilder.TEMPLATE : said;
    }
}
