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
import dev.plimsoll.model.kubernetes.PodAccount;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.Optional;
import java.util.stream.Stream;

/** A pod with a token for the API server that it does not use. */
final class ServiceAccountToken implements LocalRule<Workload, Workload> {
    private static final RuleCard CARD = RuleCard.rule("k8s/service-account-token")
            .title("Pod mounts a token that nothing needs")
            .severity(Severity.LOW)
            .why("Whoever breaks into a container finds the token and may ask the API server as that"
                    + " ServiceAccount, now or after somebody gives it rights.")
            .fix("Set automountServiceAccountToken: false on the pod, or on the ServiceAccount.")
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
                      automountServiceAccountToken: false
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                """))
            .about(Concern.SECURITY)
            .like(Peer.POLARIS, "automountServiceAccountToken")
            .like(Peer.TRIVY, "KSV-0036")
            .like(Peer.CHECKOV, "CKV_K8S_38")
            .like(Peer.KUBE_LINTER, "automount-service-account-token");

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

    /** Vault takes the token for its own login, and clouds know accounts by their annotations. */
    @Override
    public Verdict judge(Workload workload) {
        PodAccount account = workload.account();
        if (!account.mountsToken() || account.binding().isPresent()) {
            return Verdict.holds();
        }
        Optional<String> patched =
                workload.patched("automountServiceAccountToken", "serviceAccountName", "serviceAccount");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        } else if (!account.isDefault()) {
            return Verdict.cannotTell("the repository does not tell what ServiceAccount " + account.name() + " may do");
        } else if (workload.asksVault()) {
            return Verdict.cannotTell("Vault may take the token for its login");
        }
        return Problem.at(
                account.named().map(Seen::place).orElseGet(() -> workload.pod().place()),
                "Mounts the token of ServiceAccount default, to which nothing in the repository binds rights");
    }
}
