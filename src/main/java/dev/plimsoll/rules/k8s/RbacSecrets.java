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

/** A role that reads the Secrets of a namespace or of the cluster. */
final class RbacSecrets implements Rule<RbacRole> {
    private static final List<Right> RIGHTS = List.of(Right.in("", Set.of("secrets"), Set.of("get", "list", "watch")));

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-secrets")
            .title("Role may read Secrets")
            .severity(Severity.MEDIUM)
            .why("Whoever gets hold of such a pod or account reads the passwords, keys and tokens of "
                    + "everything else there, the tokens of stronger accounts among them.")
            .fix("Name the Secrets that are needed with resourceNames and the verb get; mount a Secret "
                    + "instead of reading it; bind in one namespace rather than in all.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: [""]
                    resources:
                      - configmaps
                      - secrets <<<
                    verbs: [get, list]
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
                      - secrets
                    resourceNames: [operator-tls]
                    verbs: [get]
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "access-to-secrets", "cluster-wide-secrets-access")
            .like(Peer.TRIVY, "KSV-0041", "KSV-0113");

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
