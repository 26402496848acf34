package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.KubernetesObject;
import dev.plimsoll.model.kubernetes.PodAccount;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.stream.Stream;

/** A workload that shares its rights with whatever else is started in its namespace. */
final class DefaultServiceAccount implements LocalRule<Workload, Workload> {
    private static final RuleCard CARD = RuleCard.rule("k8s/default-service-account")
            .title("Workload has rights through the ServiceAccount default")
            .severity(Severity.LOW)
            .why("Every pod of the namespace that names no ServiceAccount has the same rights: what is bound for"
                    + " one program is given to all.")
            .fix("Make a ServiceAccount for the workload, bind the rights to it, and name it in"
                    + " spec.serviceAccountName.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec: <<<
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """).and("k8s/rights.yaml", """
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: RoleBinding
                    metadata:
                      name: web
                    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
                    subjects:
                      - kind: ServiceAccount
                        name: default
                    """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      serviceAccountName: web
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "default-service-account")
            .like(Peer.CHECKOV, "CKV_K8S_42");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Workload> subjectsOf(Workload workload) {
        return Stream.of(workload);
    }

    /** Without rights the account is as good as none; that its token is mounted all the same is another rule's. */
    @Override
    public Verdict judge(Workload workload) {
        PodAccount account = workload.account();
        if (!account.isDefault() || account.binding().isEmpty()) {
            return Verdict.holds();
        }
        KubernetesObject binding = account.binding().get();
        return workload.patched("serviceAccountName", "serviceAccount")
                .map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(
                                account.named()
                                        .map(Seen::place)
                                        .orElseGet(() -> workload.pod().place()),
                                "Runs as ServiceAccount default, to which " + binding.name() + " binds rights")
                        .related(binding.place(), "Binds them"));
    }
}
