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
import dev.plimsoll.model.kubernetes.RbacBinding;
import dev.plimsoll.model.kubernetes.RbacSubject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A binding that gives a role to whoever asks, without any login. */
final class AnonymousBinding implements Rule<RbacBinding> {
    private static final Set<String> ANYBODY = Set.of("system:anonymous", "system:unauthenticated");
    /** Kubernetes and kubeadm bind these to them, or did. */
    private static final Set<String> PUBLIC = Set.of(
            "system:basic-user",
            "system:discovery",
            "system:public-info-viewer",
            "kubeadm:bootstrap-signer-clusterinfo");

    private static final RuleCard CARD = RuleCard.rule("k8s/anonymous-binding")
            .title("Role is given to everybody without a login")
            .severity(Severity.CRITICAL)
            .why("Whoever reaches the API server has this role, without a password, a token or a certificate.")
            .fix("Bind the role to a group or an account that has to log in; system:authenticated is no such group"
                    + " where anybody can get an account.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata:
                  name: dashboard
                roleRef:
                  apiGroup: rbac.authorization.k8s.io
                  kind: ClusterRole
                  name: view
                subjects:
                  - apiGroup: rbac.authorization.k8s.io
                    kind: Group
                    name: system:unauthenticated <<<
                """))
            .good(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata:
                  name: dashboard
                roleRef:
                  apiGroup: rbac.authorization.k8s.io
                  kind: ClusterRole
                  name: view
                subjects:
                  - apiGroup: rbac.authorization.k8s.io
                    kind: Group
                    name: operations
                """))
            .about(Concern.SECURITY)
            .like(Peer.TRIVY, "KSV-0122");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<RbacBinding> subjects(Repository repository) {
        return repository.kubernetes().rbac().bindings();
    }

    @Override
    public Verdict judge(RbacBinding binding) {
        Optional<RbacSubject> anybody =
                binding.subjects().stream().filter(AnonymousBinding::isAnybody).findFirst();
        if (anybody.isEmpty()) {
            return Verdict.holds();
        }
        String role = binding.role().value();
        Problem problem = Problem.at(
                anybody.get().place(),
                role + " is given to " + anybody.get().name() + ": to everybody who reaches the API server");
        return PUBLIC.contains(role) ? problem.severity(Severity.LOW) : problem;
    }

    /** A service account of such a name is one that has logged in. */
    private static boolean isAnybody(RbacSubject subject) {
        return ANYBODY.contains(subject.name()) && !subject.kind().equals("ServiceAccount");
    }
}
