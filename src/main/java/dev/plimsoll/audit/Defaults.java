package dev.plimsoll.audit;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.List;

/**
 * What an organisation decided for all its repositories, in the same file of its {@code .github} repository.
 *
 * @param from that repository's name
 * @param id git's, of the file's content; "" where there is none
 * @param documents what the file holds
 * @param broken how much of it could not be read
 */
public record Defaults(String from, String id, List<YamlNode> documents, int broken) {
    /** The name of the repository that holds an organisation's defaults. */
    public static final String REPOSITORY = ".github";
    /** Nobody decided anything. */
    public static final Defaults NONE = new Defaults("", "", List.of(), 0);

    public Defaults {
        documents = List.copyOf(documents);
    }

    public static Defaults of(String from, Blob file, ParseCache cache) {
        Parsed<YamlFile> parsed = cache.read(file.at(from + "/" + Configuration.PATH), YamlParser.YAML);
        return new Defaults(
                from,
                file.id(),
                List.copyOf(parsed.tree().documents()),
                parsed.unread().size());
    }
}
