package dev.plimsoll.report;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * Which Plimsoll speaks: its version, the digest of its rule set ("sha256:…", over everything the cards say), and the
 * cards themselves.
 */
public record Tool(String version, String digest, List<RuleCard> cards) {
    public Tool {
        cards = List.copyOf(cards);
    }

    /** This program with these rules. */
    public static Tool of(List<Rule<?>> rules) {
        List<RuleCard> cards = rules.stream().map(Rule::card).toList();
        return new Tool(programVersion(), digest(cards), cards);
    }

    private static String digest(List<RuleCard> cards) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (RuleCard card : cards) {
                String said =
                        String.join("\0", card.id(), card.severity().word(), card.title(), card.why(), card.fix(), "");
                sha256.update(said.getBytes(StandardCharsets.UTF_8));
            }
            return "sha256:" + HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The version of this program, without looking at any rule. */
    public static String programVersion() {
        try (InputStream in = Tool.class.getResourceAsStream("/dev/plimsoll/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
