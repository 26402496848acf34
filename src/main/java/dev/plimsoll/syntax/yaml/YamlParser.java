package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 into positioned nodes. The text is cut at its document markers first ("---" at the start of a line always is
 * one: YAML 1.2, rule c-forbidden), so that a broken document does not hide the ones behind it.
 */
public final class YamlParser implements Parser<YamlFile> {
    /** The one instance, so that all readers share what is kept. */
    public static final YamlParser YAML = new YamlParser();

    private static final int MAXIMUM_DOCUMENT = 1 << 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAXIMUM_DOCUMENT + 1)
            .setParseComments(false)
            .setUseMarks(true)
            .build();

    private YamlParser() {}

    @Override
    public Parsed<YamlFile> parse(Source source) {
        List<YamlNode> documents = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (DocumentText document : DocumentText.split(source.text())) {
            parse(source, document, documents, unread);
        }
        return new Parsed<>(new YamlFile(documents), unread);
    }

    private static void parse(Source source, DocumentText document, List<YamlNode> documents, List<Unread> unread) {
        if (document.text().length() > MAXIMUM_DOCUMENT) {
            unread.add(new Unread(source.line(document.firstLine()), "a YAML document of over 1 MiB"));
            return;
        }
        NodeBuilder builder = new NodeBuilder(source, document.firstLine() - 1, unread);
        try {
            builder.build(new Parse(SETTINGS).parseString(document.text())).ifPresent(documents::add);
        } catch (BrokenYaml broken) {
            unread.add(new Unread(broken.place(), broken.getMessage()));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + document.firstLine();
            unread.add(new Unread(source.line(line), reason(source, broken.getProblem())));
        } catch (YamlEngineException broken) {
            unread.add(new Unread(source.line(document.firstLine()), reason(source, "not YAML")));
        }
    }

    /** The parser's words name at most one character of the text, never a value. */
    private static String reason(Source source, String problem) {
        String said = "not YAML: " + problem.lines().findFirst().orElse("cannot be read");
        return source.text().contains("{{") ? said + " (a template is no YAML until it is rendered)" : said;
    }
}
