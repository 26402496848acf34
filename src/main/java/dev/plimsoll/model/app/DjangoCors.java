package dev.plimsoll.model.app;

import dev.plimsoll.model.python.Value;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** CORS by django-cors-headers: names in a settings module. Source: its README, "Configuration". */
final class DjangoCors {
    private static final Set<String> ALL = Set.of("CORS_ALLOW_ALL_ORIGINS", "CORS_ORIGIN_ALLOW_ALL");
    private static final Set<String> LISTS = Set.of("CORS_ALLOWED_ORIGINS", "CORS_ORIGIN_WHITELIST");
    private static final Set<String> EXPRESSIONS = Set.of("CORS_ALLOWED_ORIGIN_REGEXES", "CORS_ORIGIN_REGEX_WHITELIST");
    private static final Set<String> SIGNS = Set.of("INSTALLED_APPS", "MIDDLEWARE", "ROOT_URLCONF");
    private static final Pattern SETTINGS = Pattern.compile("(.*/)?settings(/.*)?\\.py|(.*/)?[^/]*settings[^/]*\\.py");

    private final CorsReader reader;

    DjangoCors(CorsReader reader) {
        this.reader = reader;
    }

    void read() {
        if (!isSettings()) {
            return;
        }
        for (Assignment assignment : reader.file().module().assignments()) {
            if (assignment.scope().isEmpty() && reader.carriedOut(assignment).orElse(true)) {
                origins(assignment)
                        .ifPresent(origins ->
                                reader.add(assignment.place(), assignment.target(), origins, Optional.empty()));
            }
        }
    }

    /** The same names may stand in any other configuration. */
    private boolean isSettings() {
        return SETTINGS.matcher(reader.file().path()).matches()
                || reader.file().module().assignments().stream()
                        .anyMatch(assignment -> SIGNS.contains(assignment.target()))
                || reader.file().module().imports().stream()
                        .anyMatch(imported -> imported.name().equals("*"));
    }

    private Optional<Origins> origins(Assignment assignment) {
        String name = assignment.target();
        if (ALL.contains(name)) {
            Value value = reader.value("", assignment.value());
            return Optional.of(all(assignment, value));
        } else if (LISTS.contains(name)) {
            return Optional.of(Origins.of(reader.value("", assignment.value()), name));
        }
        return EXPRESSIONS.contains(name)
                ? Optional.of(Origins.ofExpression(reader.value("", assignment.value()), name))
                : Optional.empty();
    }

    private Origins all(Assignment assignment, Value value) {
        if (value.kind() == Value.Kind.UNSET || value.truth().isEmpty()) {
            return new Origins.Unclear(assignment.target() + ": " + value.text());
        }
        if (!isTrue(value)) {
            return new Origins.Named();
        }
        return reader.carriedOut(assignment).isEmpty()
                ? new Origins.Unclear(assignment.target() + " is set under a condition")
                : new Origins.Every(assignment.target(), value.hops());
    }

    /** A text that a settings reader casts: "False" is not true. */
    private static boolean isTrue(Value value) {
        return value.kind() == Value.Kind.TEXT
                ? Set.of("true", "1", "yes", "on", "t", "y")
                        .contains(value.text().toLowerCase(java.util.Locale.ROOT))
                : value.truth().orElse(false);
    }
}
