package dev.plimsoll.rules.proxy;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class ProxyRules {
    private ProxyRules() {}

    public static List<Rule<?>> all() {
        return List.of(new NoRateLimit(), new SelfSignedCertificates());
    }
}
