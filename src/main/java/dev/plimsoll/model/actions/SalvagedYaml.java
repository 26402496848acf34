package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one document of a workflow or action file. Of a broken one, what stands before the line at which it breaks: the
 * jobs above a fault are still jobs.
 */
record SalvagedYaml(Optional<YamlNode> root, List<Unread> broken) {
    private static final int ATTEMPTS = 8;

    static SalvagedYaml of(Source source) {
        Parsed<YamlFile> whole = YamlParser.YAML.parse(source);
        Parsed<YamlFile> part = whole;
        for (int attempt = 0; attempt < ATTEMPTS && isBroken(part); attempt++) {
            int lines = part.unread().get(0).place().line() - 1 - attempt;
            if (lines < 1) {
                break;
            }
            part = YamlParser.YAML.parse(new Source(source.path(), head(source.text(), lines)));
        }
        return new SalvagedYaml(part.tree().documents().stream().findFirst(), whole.unread());
    }

    /** All that was not read. What is odd about the shape of a broken file comes of cutting it, and is not said. */
    List<Unread> unread(List<Unread> shape) {
        List<Unread> all = new ArrayList<>(broken);
        if (broken.isEmpty()) {
            all.addAll(shape);
        }
        return all;
    }

    private static boolean isBroken(Parsed<YamlFile> parsed) {
        return parsed.tree().documents().isEmpty() && !parsed.unread().isEmpty();
    }

    private static String head(String text, int lines) {
        StringBuilder kept = new StringBuilder();
        text.lines().limit(lines).forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }
}
