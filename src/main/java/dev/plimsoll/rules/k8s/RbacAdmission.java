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

/** A role that changes what the API server asks before it takes an object, or signs certificates. */
final class RbacAdmission implements Rule<RbacRole> {
    private static final List<Right> RIGHTS = List.of(
            new Right(
                    Set.of("admissionregistration.k8s.io"),
                    Set.of(
                            "mutatingwebhookconfigurations",
                            "validatingwebhookconfigurations",
                            "mutatingadmissionpolicies",
                            "mutatingadmissionpolicybindings",
                            "validatingadmissionpolicies",
                            "validatingadmissionpolicybindings"),
                    Set.of("create", "update", "patch", "delete", "deletecollection"),
                    Set.of()),
            Right.in("certificates.k8s.io", Set.of("certificatesigningrequests/approval"), Set.of("update", "patch")));

    private static final RuleCard CARD = RuleCard.rule("k8s/rbac-admission")
            .title("Role may change admission webhooks or approve certificates")
            .severity(Severity.MEDIUM)
            .why("An admission webhook sees and rewrites every object that is created; a certificate that "
                    + "somebody approves for himself is another user's.")
            .fix("Name the one configuration with resourceNames where a controller keeps its own "
                    + "certificate in it; leave approving to people or to one controller for its own signer.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: operator
                rules:
                  - apiGroups: ["admissionregistration.k8s.io"]
                    resources:
                      - mutatingwebhookconfigurations <<<
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
                  - apiGroups: ["admissionregistration.k8s.io"]
                    resources:
                      - mutatingwebhookconfigurations
                    resourceNames: [operator]
                    verbs: [get, patch]
                """))
            .about(Concern.SECURITY)
            .like(Peer.CHECKOV, "CKV_K8S_155", "CKV_K8S_156")
            .like(Peer.KUBE_LINTER, "approve-signers-without-resource-names")
            .like(Peer.TRIVY, "KSV-0114");

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
