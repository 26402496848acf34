package dev.plimsoll.rules.ldap;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class LdapRules {
    private LdapRules() {}

    public static List<Rule<?>> all() {
        return List.of(new ClearTextPassword(), new WeakPasswordHash());
    }
}
