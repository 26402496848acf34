package dev.plimsoll.rules;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules, family by family; each family lists its own. */
public final class Rules {
    private static final List<Rule<?>> ALL = all(Stream.of(
            ActionsRules.all(),
            AppRules.all(),
            ComposeRules.all(),
            DockerfileRules.all(),
            KubernetesRules.all(),
            LdapRules.all(),
            ProxyRules.all(),
            RepoRules.all(),
            SecretsRules.all(),
            ShellRules.all()));

    private Rules() {}

    /** Plimsoll's own rules speak of its configuration, which may name all others. */
    private static List<Rule<?>> all(Stream<List<Rule<?>>> families) {
        List<Rule<?>> all = new ArrayList<>();
        families.forEach(all::addAll);
        all.addAll(PlimsollRules.all(all.stream().<RuleCard>map(Rule::card).toList()));
        all.sort(Comparator.comparing(rule -> rule.card().id()));
        return List.copyOf(all);
    }

    public static List<Rule<?>> all() {
        return ALL;
    }
}
