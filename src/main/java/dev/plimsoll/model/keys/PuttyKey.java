package dev.plimsoll.model.keys;

import dev.plimsoll.model.keys.KeyMaterial.Secrecy;
import dev.plimsoll.syntax.Source;
import java.util.List;

/** Private keys as PuTTY writes them, a file each (PuTTY's manual, appendix C, "PPK file format"). */
final class PuttyKey {
    private static final int MOST_LINES = 400;

    private PuttyKey() {}

    static List<KeyText> in(Source source) {
        if (!source.text().startsWith("PuTTY-User-Key-File-")) {
            return List.of();
        }
        List<String> lines = source.text().lines().limit(MOST_LINES).toList();
        boolean open = lines.contains("Encryption: none");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("Private-Lines: \\d{1,3}")) {
                int end = i + 1 + Integer.parseInt(lines.get(i).substring("Private-Lines: ".length()));
                boolean whole = end < lines.size() && lines.get(end).startsWith("Private-");
                String body = String.join("\n", lines.subList(i + 1, whole ? end : i + 1));
                return KeyBody.of(body).stream()
                        .map(key -> new KeyText(
                                source.line(1),
                                "SSH private key",
                                open ? Secrecy.PRIVATE : Secrecy.ENCRYPTED,
                                key.identity()))
                        .toList();
            }
        }
        return List.of();
    }
}
