package dev.plimsoll.rules;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.rules.actions.ActionsRules;
import dev.plimsoll.rules.app.AppRules;
import dev.plimsoll.rules.compose.ComposeRules;
import dev.plimsoll.rules.dockerfile.DockerfileRules;
import dev.plimsoll.rules.k8s.KubernetesRules;
import dev.plimsoll.rules.ldap.LdapRules;
import dev.plimsoll.rules.plimsoll.PlimsollRules;
import dev.plimsoll.rules.proxy.ProxyRules;
import dev.plimsoll.rules.repo.RepoRules;
import dev.plimsoll.rules.secrets.SecretsRules;
import dev.plimsoll.rules.shell.ShellRules;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All rules, family by family; each family lists its own. */
public final class Rules {
    private static final List<Rule<?>> ALL = Stream.<List<Rule<?>>>of(
                    ActionsRules.all(),
                    AppRules.all(),
                    ComposeRules.all(),
                    DockerfileRules.all(),
                    KubernetesRules.all(),
                    LdapRules.all(),
                    PlimsollRules.all(),
                    ProxyRules.all(),
                    RepoRules.all(),
                    SecretsRules.all(),
                    ShellRules.all())
            .<Rule<?>>flatMap(Collection::stream)
            .toList();

    private Rules() {}

    public static List<Rule<?>> all() {
        return ALL;
    }
}
