package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.env.EnvEntry;
import dev.plimsoll.syntax.env.EnvFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What env files give to variables. The values may be secrets: nothing here prints them. */
final class Variables {
    static final Variables NONE = new Variables(Map.of());

    private final Map<String, String> values;

    private Variables(Map<String, String> values) {
        this.values = values;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** These and those of a file, which may refer to the ones before; what stands here already stays. */
    Variables and(EnvFile file) {
        Map<String, String> read = new HashMap<>(values);
        for (EnvEntry entry : file.entries()) {
            String value = entry.literal()
                    ? entry.value()
                    : Interpolation.of(entry.value(), new Variables(read)).value();
            read.put(entry.name(), value);
        }
        read.putAll(values);
        return new Variables(Map.copyOf(read));
    }
}
