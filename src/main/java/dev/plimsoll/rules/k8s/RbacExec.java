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

/** A role that runs commands in pods, or gets into them another way. */
final class RbacExec implements Rule<RbacRole> {
    private static final List<Right> RIGHTS = List.of(
            Right.in("", Set.of("pods/exec", "pods/attach", "pods/portforward"), Set.of("get", "create")),
            Right.in("", Set.of("pods/ephemeralcontainers"), Set.of("update", "patch")));

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-exec")
            .title("Role may get into running pods")
            .severity(Severity.MEDIUM)
            .why("A shell in a pod is everything that the pod has: its Secrets, its data, its service "
                    + "account's rights and its place in the network.")
            .fix("Leave exec, attach, portforward and ephemeral containers to people, for a time, and in "
                    + "one namespace; give programs none of them.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: [""]
                    resources:
                      - pods
                      - pods/exec <<<
                    verbs: [create]
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
                      - pods/log
                    verbs: [get, list]
                """))
            .about(Concern.SECURITY)
            .like(Peer.POLARIS, "clusterrolePodExecAttach", "rolePodExecAttach")
            .like(Peer.TRIVY, "KSV-0053", "KSV-0054");

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
