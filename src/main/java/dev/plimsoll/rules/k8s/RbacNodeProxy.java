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

/** A role that reaches the kubelets through the API server. */
final class RbacNodeProxy implements Rule<RbacRole> {
    private static final List<Right> RIGHTS =
            List.of(Right.in("", Set.of("nodes/proxy"), Set.of("get", "create", "update", "patch", "delete")));

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-node-proxy")
            .title("Role may use the API of the kubelets")
            .severity(Severity.MEDIUM)
            .why("Through nodes/proxy the kubelet's own API runs commands in every pod of a node, past "
                    + "admission control and the audit log of the API server.")
            .fix("Ask for nodes/metrics, nodes/stats or nodes/log instead: metrics need no more.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: [""]
                    resources:
                      - nodes
                      - nodes/proxy <<<
                    verbs: [get]
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
                      - nodes/metrics
                    verbs: [get]
                """))
            .about(Concern.SECURITY)
            .like(Peer.TRIVY, "KSV-0047");

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
        return Granted.judge(role, CARD.severity(), RIGHTS);
    }
}
