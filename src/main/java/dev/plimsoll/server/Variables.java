package dev.plimsoll.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up environment variables; an empty one is as good as none. */
record Variables(Map<String, String> environment) {
    Optional<String> find(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A secret, given as NAME or as a file in NAME_FILE. What is missing or can't be read is added to the list. */
    Optional<String> secret(String name, List<String> missing) {
        Optional<String> plain = find(name);
        Optional<String> file = find(name + "_FILE");
        if (plain.isPresent() && file.isPresent()) {
            throw new WrongEnvironment(name + " and " + name + "_FILE are both set: one is enough");
        }
        if (plain.isEmpty() && file.isEmpty()) {
            missing.add(name + " or " + name + "_FILE");
        }
        return plain.or(() -> file.flatMap(path -> read(name + "_FILE", path, missing)));
    }

    private static Optional<String> read(String name, String path, List<String> missing) {
        try {
            String text =
                    Files.readString(Path.of(path), StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                missing.add(name + " (the file is empty)");
            }
            return Optional.of(text).filter(content -> !content.isEmpty());
        } catch (IOException | RuntimeException unreadable) {
            missing.add(name + " (the file can't be read)");
            return Optional.empty();
        }
    }
}
