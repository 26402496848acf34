package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.RbacRole;
import dev.plimsoll.model.kubernetes.RbacRole.Reach;
import dev.plimsoll.model.kubernetes.Right;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A role that takes the network's limits away, or answers for its names. */
final class RbacNetwork implements Rule<RbacRole> {
    private static final List<Right> POLICIES = List.of(new Right(
            Set.of("networking.k8s.io", "extensions"),
            Set.of("networkpolicies"),
            Set.of("create", "update", "patch", "delete", "deletecollection"),
            Set.of()));
    private static final List<Right> NAMES =
            List.of(Right.in("", Set.of("configmaps"), Set.of("update", "patch", "delete", "deletecollection"))
                    .orOf(Set.of("coredns")));
    private static final List<Right> BOTH =
            Stream.concat(POLICIES.stream(), NAMES.stream()).toList();
    private static final String SYSTEM = "kube-system";

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-network")
            .title("Role may change NetworkPolicies or the cluster's name service")
            .severity(Severity.LOW)
            .why("Whoever may change NetworkPolicies lifts the limits that hold a break-in where it is; "
                    + "whoever may change CoreDNS' ConfigMap sends every name elsewhere.")
            .fix("Leave NetworkPolicies to what deploys them; name the ConfigMaps that may be changed with "
                    + "resourceNames, in the namespace they are in.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: ["networking.k8s.io"]
                    resources:
                      - networkpolicies <<<
                    verbs: [get, delete]
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
                      - configmaps
                    resourceNames: [operator-state]
                    verbs: [get, update]
                """))
            .about(Concern.SECURITY)
            .like(Peer.TRIVY, "KSV-0049", "KSV-0056");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<RbacRole> subjects(Repository repository) {
        return Granted.subjects(repository, BOTH);
    }

    @Override
    public Verdict judge(RbacRole role) {
        return Granted.judge(role, CARD.severity(), reachesNames(role) ? BOTH : POLICIES);
    }

    /** CoreDNS' ConfigMap lies in one namespace. */
    private static boolean reachesNames(RbacRole role) {
        return role.reach() == Reach.CLUSTER
                || role.object().namespace().filter(SYSTEM::equals).isPresent()
                || role.bindings().stream()
                        .anyMatch(binding -> binding.object()
                                .namespace()
                                .filter(SYSTEM::equals)
                                .isPresent());
    }
}
