package dev.plimsoll.syntax.yaml;

/** A key and its value in a mapping. The key is a scalar; other keys are said to be unread. */
public record YamlEntry(YamlScalar key, YamlNode value) {
    public String name() {
        return key.raw();
    }
}
