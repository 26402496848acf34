package dev.plimsoll.model.secret;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A creation rule of a {@code .sops.yaml} (SOPS, "Using .sops.yaml conf"): how files are encrypted whose path, relative
 * to that file, its regular expression occurs in. The first that matches counts.
 *
 * @param folder where the .sops.yaml lies
 * @param path empty for one that matches every path
 * @param keys the keys whose values are encrypted; empty for all
 */
record SopsRule(String folder, Place place, Optional<BoundedPattern> path, Optional<BoundedPattern> keys) {
    private static final Pattern SAYS_SECRET =
            Pattern.compile("(?i)sops|secret|(?<![a-z])enc(?![a-z])|encrypted|vault|credential|private|\\.env");

    static SopsRule of(String folder, YamlNode node) {
        return new SopsRule(
                folder,
                node.placeOfKey("path_regex").orElseGet(node::place),
                node.textAt("path_regex").map(BoundedPattern::of),
                node.textAt("encrypted_regex").map(BoundedPattern::of));
    }

    /** True where its expression names what is secret, so that a file is named so to be encrypted. */
    boolean saysSecret() {
        return path.filter(regex -> SAYS_SECRET.matcher(regex.text()).find()).isPresent();
    }

    /** True where it would encrypt the value of such a key. */
    boolean encrypts(String key) {
        return keys.isEmpty() || keys.get().occursIn(key).orElse(false);
    }
}
