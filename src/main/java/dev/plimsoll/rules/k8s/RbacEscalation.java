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
import dev.plimsoll.model.kubernetes.Right;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A role that gets its holder other rights than it lists. */
final class RbacEscalation implements Rule<RbacRole> {
    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final Set<String> IMPERSONATE = Set.of("impersonate");
    private static final List<Right> RIGHTS = List.of(
            Right.in(GROUP, Set.of("roles", "clusterroles"), Set.of("bind", "escalate"))
                    .orOf(Set.of("cluster-admin")),
            Right.in("", Set.of("users", "serviceaccounts"), IMPERSONATE),
            Right.in("", Set.of("groups"), IMPERSONATE).orOf(Set.of("system:masters")),
            Right.in("authentication.k8s.io", Set.of("uids", "userextras"), IMPERSONATE));
    /** Kubernetes checks these against what the holder may do himself. */
    private static final List<Right> CHECKED = List.of(Right.in(
            GROUP,
            Set.of("roles", "clusterroles", "rolebindings", "clusterrolebindings"),
            Set.of("create", "update", "patch")));

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-escalation")
            .title("Role may give itself more rights")
            .severity(Severity.HIGH)
            .why("Kubernetes lets nobody give rights that he lacks, unless he may bind, escalate or "
                    + "impersonate: with these the holder has every right of the cluster.")
            .fix("Take bind, escalate and impersonate away, or name the roles, users or groups with "
                    + "resourceNames. Let roles and bindings be changed by what deploys the repository only.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: ["rbac.authorization.k8s.io"]
                    resources:
                      - roles <<<
                      - clusterroles
                    verbs: [bind, escalate]
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
                  - apiGroups: ["rbac.authorization.k8s.io"]
                    resources:
                      - clusterroles
                    resourceNames: [view]
                    verbs: [bind]
                """))
            .about(Concern.SECURITY)
            .like(Peer.CHECKOV, "CKV_K8S_157", "CKV_K8S_158")
            .like(Peer.KUBE_LINTER, "bind-verb-in-role", "escalate-verb-in-role", "impersonate-without-resource-names")
            .like(Peer.TRIVY, "KSV-0043", "KSV-0050");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<RbacRole> subjects(Repository repository) {
        return Granted.subjects(repository, RIGHTS);
    }

    @Override
    public Verdict judge(RbacRole role) {
        Verdict verdict = Granted.judge(role, CARD.severity(), RIGHTS);
        return verdict == Verdict.HOLDS ? Granted.judge(role, Severity.MEDIUM, CHECKED) : verdict;
    }
}
