package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.PolicyRule;
import dev.plimsoll.model.kubernetes.RbacRole;
import dev.plimsoll.model.kubernetes.Right;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A role that deletes everything, or the traces of what happened. */
final class RbacDestructive implements Rule<RbacRole> {
    private static final Set<String> DELETE = Set.of("delete", "deletecollection");
    private static final List<Right> RIGHTS = List.of(
            Right.in("", Set.of("*"), DELETE),
            new Right(Set.of("", "events.k8s.io"), Set.of("events"), DELETE, Set.of()));

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-destructive")
            .title("Role may delete everything or the events")
            .severity(Severity.LOW)
            .why("One mistake or one stolen token then empties a namespace or the cluster; whoever may "
                    + "delete events takes away what would tell of it.")
            .fix("List the resources that are deleted, and leave events to Kubernetes: they go by "
                    + "themselves after an hour.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: [""]
                    resources:
                      - pods
                      - events <<<
                    verbs: [delete]
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata:
                  name: operator
                roleRef:
                  apiGroup: rbac.authorization.k8s.io
                  kind: ClusterRole
                  name: operator
                subjects:
                  - kind: ServiceAccount
                    name: operator
                    namespace: operator
                """))
            .good(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata:
                  name: operator
                  namespace: operator
                rules:
                  - apiGroups: [""]
                    resources:
                      - pods
                      - configmaps
                    verbs: [get, delete]
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<RbacRole> subjects(Repository repository) {
        return repository
                .kubernetes()
                .rbac()
                .roles()
                .filter(role -> role.rules().stream().noneMatch(RbacDestructive::allowsAll));
    }

    /** That every verb is allowed on everything is k8s/wildcard-rbac's. */
    private static boolean allowsAll(PolicyRule rule) {
        return Stream.of(rule.resources(), rule.verbs())
                .allMatch(
                        values -> values.stream().anyMatch(seen -> seen.value().equals("*")));
    }

    @Override
    public Verdict judge(RbacRole role) {
        return Granted.judge(role, CARD.severity(), RIGHTS);
    }
}
