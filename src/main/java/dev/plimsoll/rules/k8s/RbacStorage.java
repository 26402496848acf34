package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
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

/** A role that makes PersistentVolumes. */
final class RbacStorage implements Rule<RbacRole> {
    private static final List<Right> RIGHTS = List.of(Right.in("", Set.of("persistentvolumes"), Set.of("create")));

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-storage")
            .title("Role may create PersistentVolumes")
            .severity(Severity.LOW)
            .why("A PersistentVolume may be a path of a node: whoever makes one reads and writes the "
                    + "node's files through a claim, past what pods are allowed to mount.")
            .fix("Let a StorageClass provision volumes: an application needs persistentvolumeclaims only.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: [""]
                    resources:
                      - persistentvolumes <<<
                    verbs: [get, create]
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
                      - persistentvolumeclaims
                    verbs: [get, create]
                """))
            .about(Concern.SECURITY);

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
