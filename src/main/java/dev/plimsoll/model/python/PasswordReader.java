package dev.plimsoll.model.python;

import dev.plimsoll.model.python.Sketch.Password;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the schemas by which users choose a password, and whether they say anything of what it must be. */
final class PasswordReader {
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?<indent>[ \\t]*)class[ \\t]+(?<name>\\w+)\\((?<bases>[^)]*)\\)\\s*:");
    private static final Pattern CHOOSES = Pattern.compile(
            "(?i).*(create|regist|sign_?up|update|change|reset|new|patch|set_?password|invite|onboard|setup).*");
    private static final Pattern ONLY_SHOWS = Pattern.compile(
            "(?i).*(login|sign_?in|response|out|token|db|read|public|smtp|connection|config|settings|source|credential).*");
    private static final Pattern SCHEMA =
            Pattern.compile(".*(BaseModel|SQLModel|Schema|Base|Create|Update|Struct|User\\w*).*");
    private static final Pattern FIELD = Pattern.compile(
            "(?m)^[ \\t]+(?<name>(?:new_?|user_?)?(?:password|passwd)1?)[ \\t]*:[ \\t]*(?<type>[^=\\n]+?)[ \\t]*(?:=[ \\t]*(?<value>[^\\n]*(?:\\([^)]*\\))?))?$");
    private static final Pattern CONSTRAINT = Pattern.compile(
            "min_length|pattern|regex|constr|Annotated|StringConstraints|MinLen|[Pp]assword\\w*\\[|\\w*Password\\w*|annotated_types");

    private final PlainSource plain;

    PasswordReader(PlainSource plain) {
        this.plain = plain;
    }

    List<Password> passwords() {
        List<Password> found = new ArrayList<>();
        if (!plain.mentions("password", "passwd") || !plain.mentions("class ")) {
            return found;
        }
        Matcher type = TYPE.matcher(plain.text());
        while (type.find()) {
            String name = type.group("name");
            if (CHOOSES.matcher(name).matches()
                    && !ONLY_SHOWS.matcher(name).matches()
                    && SCHEMA.matcher(type.group("bases")).matches()) {
                fields(type, found);
            }
        }
        return found;
    }

    private void fields(Matcher type, List<Password> found) {
        int end = end(type.end(), type.group("indent").length());
        Matcher field = FIELD.matcher(plain.text()).region(type.end(), end);
        while (field.find()) {
            String value = field.group("value") == null ? "" : field.group("value");
            boolean constrained =
                    CONSTRAINT.matcher(field.group("type") + " " + value).find();
            boolean text =
                    field.group("type").contains("str") || field.group("type").contains("Secret") || constrained;
            if (text) {
                found.add(new Password(
                        plain.place(field.start("name"), field.end("name")),
                        type.group("name"),
                        field.group("name"),
                        constrained));
            }
        }
    }

    private int end(int from, int indent) {
        Matcher next =
                Pattern.compile("(?m)^[ \\t]{0," + indent + "}[^\\s)\\]}#]").matcher(plain.text());
        return next.find(Math.min(from, plain.text().length()))
                ? next.start()
                : plain.text().length();
    }
}
