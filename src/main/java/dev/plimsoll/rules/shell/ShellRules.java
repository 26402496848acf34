package dev.plimsoll.rules.shell;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class ShellRules {
    private ShellRules() {}

    public static List<Rule<?>> all() {
        return List.of(new DefaultCredential(), new ErrorsSwallowed(), new PasswordInArguments());
    }
}
