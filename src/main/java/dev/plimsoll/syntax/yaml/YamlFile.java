package dev.plimsoll.syntax.yaml;

import java.util.List;

/** The documents of a YAML file that could be read, empty ones left out. */
public record YamlFile(List<YamlNode> documents) {
    public YamlFile {
        documents = List.copyOf(documents);
    }
}
