package dev.plimsoll.syntax.docker;

import java.util.List;
import java.util.Map;

/**
 * A Dockerfile as it is written.
 *
 * @param directives parser directives by lower-case name: "syntax", "escape", "check"
 * @param escape the character that continues a line and takes a character's meaning
 */
public record DockerText(Map<String, String> directives, char escape, List<DockerInstruction> instructions) {
    public DockerText {
        directives = Map.copyOf(directives);
        instructions = List.copyOf(instructions);
    }
}
