package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.PolicyRule;
import dev.plimsoll.model.kubernetes.RbacRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A role that says "*" where it should say what it allows. */
final class WildcardRbac implements Rule<RbacRole> {
    private static final Set<String> BUILT_IN = Set.of("*", "", "apps", "autoscaling", "batch", "extensions", "policy");

    private static final RuleCard CARD = RuleCard.rule("k8s/wildcard-rbac")
            .title("Role allows by a wildcard")
            .severity(Severity.MEDIUM)
            .why("A wildcard allows what nobody thought of: Secrets, exec into pods, and every resource and verb that a"
                    + " later version or another operator brings.")
            .fix("List the API groups, resources and verbs that are used.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata:
                  name: operator
                  namespace: operator
                rules:
                  - apiGroups: ["", "apps"]
                    resources: ["*"] <<<
                    verbs: ["get", "list"]
                """))
            .good(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata:
                  name: operator
                  namespace: operator
                rules:
                  - apiGroups: ["", "apps"]
                    resources: ["pods", "deployments"]
                    verbs: ["get", "list"]
                """))
            .about(Concern.SECURITY)
            .like(Peer.CHECKOV, "CKV_K8S_49")
            .like(Peer.KUBE_LINTER, "wildcard-in-rules")
            .like(Peer.TRIVY, "KSV-0044", "KSV-0045", "KSV-0046", "KSV-0112");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<RbacRole> subjects(Repository repository) {
        return repository.kubernetes().rbac().roles();
    }

    @Override
    public Verdict judge(RbacRole role) {
        List<PolicyRule> wild =
                role.rules().stream().filter(rule -> first(rule).isPresent()).toList();
        if (wild.isEmpty()) {
            return Verdict.holds();
        }
        PolicyRule worst =
                wild.stream().filter(rule -> !ofOneProduct(rule)).findFirst().orElse(wild.get(0));
        Problem problem = Problem.at(
                first(worst).orElseThrow().place(),
                "\"*\" in " + where(worst) + Granted.reach(role) + " (" + wild.size() + " of "
                        + role.rules().size() + (role.rules().size() == 1 ? " rule)" : " rules)"));
        Severity severity = ofOneProduct(worst) ? Severity.LOW : CARD.severity();
        return Granted.bound(problem, role).severity(Granted.severity(role, severity));
    }

    private static Optional<Seen<String>> first(PolicyRule rule) {
        return Stream.of(rule.groups(), rule.resources(), rule.verbs())
                .flatMap(List::stream)
                .filter(WildcardRbac::isAny)
                .findFirst();
    }

    private static String where(PolicyRule rule) {
        List<String> keys = new ArrayList<>();
        if (rule.groups().stream().anyMatch(WildcardRbac::isAny)) {
            keys.add("apiGroups");
        }
        if (rule.resources().stream().anyMatch(WildcardRbac::isAny)) {
            keys.add("resources");
        }
        if (rule.verbs().stream().anyMatch(WildcardRbac::isAny)) {
            keys.add("verbs");
        }
        return String.join(", ", keys);
    }

    /** True where it is about the API groups of other products only: the operator's own objects. */
    private static boolean ofOneProduct(PolicyRule rule) {
        return !rule.groups().isEmpty()
                && rule.groups().stream()
                        .map(Seen::value)
                        .noneMatch(group -> BUILT_IN.contains(group) || group.endsWith(".k8s.io"));
    }

    private static boolean isAny(Seen<String> value) {
        return value.value().equals("*");
    }
}
