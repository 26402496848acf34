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
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.kubernetes.PolicyRule;
import dev.plimsoll.model.kubernetes.RbacBinding;
import java.util.stream.Stream;

/** A binding that makes somebody the cluster's administrator. */
final class ClusterAdmin implements Rule<RbacBinding> {
    private static final String ROLE = "cluster-admin";
    /** Kubernetes itself binds it to them. */
    private static final String MASTERS = "system:masters";

    private static final RuleCard CARD = RuleCard.rule("k8s/cluster-admin")
            .title("Binding to cluster-admin")
            .severity(Severity.HIGH)
            .why("One break-in into such a pod, or one lost token of such an account, is the whole cluster: all"
                    + " Secrets, all workloads, all nodes.")
            .fix("Write a role with what is needed; for a person, bind it for a time and through the identity"
                    + " provider.")
            .bad(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata:
                  name: deployer
                roleRef:
                  apiGroup: rbac.authorization.k8s.io
                  kind: ClusterRole
                  name: cluster-admin <<<
                subjects:
                  - kind: ServiceAccount
                    name: deployer
                    namespace: ci
                """))
            .good(Sample.of("k8s/rbac.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata:
                  name: deployer
                  namespace: web
                roleRef:
                  apiGroup: rbac.authorization.k8s.io
                  kind: ClusterRole
                  name: edit
                subjects:
                  - kind: ServiceAccount
                    name: deployer
                    namespace: ci
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "cluster-admin-role-binding")
            .like(Peer.POLARIS, "clusterrolebindingClusterAdmin", "rolebindingClusterAdminClusterRole")
            .like(Peer.TRIVY, "KSV-0111");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<RbacBinding> subjects(Repository repository) {
        return repository
                .kubernetes()
                .rbac()
                .bindings()
                .filter(binding -> !binding.subjects().isEmpty());
    }

    @Override
    public Verdict judge(RbacBinding binding) {
        boolean masters =
                binding.subjects().stream().allMatch(subject -> subject.name().equals(MASTERS));
        boolean shipped =
                binding.role().value().equals(ROLE) && binding.roleKind().equals("ClusterRole");
        if (masters || !shipped && !isAdministratorByAnotherName(binding)) {
            return Verdict.holds();
        }
        String whom = Granted.subjects(binding);
        String what = whom + (shipped ? "" : ", by " + binding.role().value()) + ": every right on everything in "
                + (binding.isClusterWide() ? "the cluster" : "its namespace");
        Problem problem = Problem.at(binding.role().place(), what);
        if (SampleFiles.liesInSamples(binding.place().path())) {
            return problem.severity(Severity.LOW);
        }
        return binding.isClusterWide() ? problem : problem.severity(Severity.MEDIUM);
    }

    private static boolean isAdministratorByAnotherName(RbacBinding binding) {
        return binding.isClusterWide()
                && binding.bound().stream()
                        .flatMap(role -> role.rules().stream())
                        .anyMatch(PolicyRule::isUnlimited);
    }
}
