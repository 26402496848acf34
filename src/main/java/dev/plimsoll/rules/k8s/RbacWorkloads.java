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

/** A role that makes or changes what runs in the cluster. */
final class RbacWorkloads implements Rule<RbacRole> {
    private static final Set<String> VERBS = Set.of("create", "update", "patch");
    private static final List<Right> RIGHTS = List.of(
            new Right(Set.of(""), Set.of("pods", "replicationcontrollers"), VERBS, Set.of()),
            new Right(
                    Set.of("apps", "batch", "extensions"),
                    Set.of("deployments", "daemonsets", "statefulsets", "replicasets", "jobs", "cronjobs"),
                    VERBS,
                    Set.of()));

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-workloads")
            .title("Role may create or change workloads")
            .severity(Severity.MEDIUM)
            .why("Whoever makes a pod chooses its service account, mounts any Secret of the namespace and, "
                    + "where nothing forbids it, the node's own files: the right is as strong as the strongest "
                    + "account there.")
            .fix("Bind it in the namespace of the one who deploys only, and let Pod Security admission "
                    + "refuse privileged pods there.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: ["apps"]
                    resources:
                      - deployments <<<
                    verbs: [get, patch]
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
                  - apiGroups: ["apps"]
                    resources:
                      - deployments
                      - deployments/scale
                    verbs: [get, list]
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "access-to-create-pods")
            .like(Peer.TRIVY, "KSV-0048");

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
        boolean everywhere = role.reach() == Reach.CLUSTER;
        return Granted.judge(role, everywhere ? CARD.severity() : Severity.LOW, RIGHTS);
    }
}
