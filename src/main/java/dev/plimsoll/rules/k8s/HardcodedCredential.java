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
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.kubernetes.ManifestCredential;
import java.util.stream.Stream;

/** A password, token or key that stands in a manifest. */
final class HardcodedCredential implements Rule<ManifestCredential> {
    private static final RuleCard CARD = RuleCard.rule("k8s/hardcoded-credential")
            .title("Credential stands in a manifest")
            .severity(Severity.HIGH)
            .why("Whoever can read the repository, now or in its history, or the object in the cluster, has the"
                    + " credential; it can't be changed without changing the code.")
            .fix("Change the credential, then keep it in a Secret that is not committed in plain text (External"
                    + " Secrets, Sealed Secrets, SOPS) and name it with valueFrom.secretKeyRef.")
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
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                          args:
                            - --admin-password=orchard-lantern-58 <<<
                          env:
                            - name: DB_PASSWORD
                              value: orchard-lantern-58 <<<
                """).and("k8s/config.yaml", """
                    apiVersion: v1
                    kind: ConfigMap
                    metadata:
                      name: web
                    data:
                      DATABASE_URL: postgresql://app:orchard-lantern-58@db:5432/app <<<
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
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                          args:
                            - --password-file=/run/secrets/password
                          env:
                            - name: DB_PASSWORD
                              valueFrom:
                                secretKeyRef: {name: web, key: db-password}
                            - name: TLS_SECRET
                              value: web-tls
                """))
            .about(Concern.SECRETS)
            .like(Peer.KUBE_LINTER, "env-var-secret", "configmap-with-credentials")
            .like(Peer.POLARIS, "sensitiveContainerEnvVar", "sensitiveConfigmapContent")
            .like(Peer.TRIVY, "KSV-0109");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** A stand-in is no secret that is given away. */
    @Override
    public Stream<ManifestCredential> subjects(Repository repository) {
        return repository
                .kubernetes()
                .credentials()
                .filter(found -> found.value() != SecretValue.NONE && found.value() != SecretValue.PLACEHOLDER);
    }

    @Override
    public Verdict judge(ManifestCredential found) {
        if (found.value() == SecretValue.REFERENCE) {
            return Verdict.holds();
        }
        boolean guessable = found.value() == SecretValue.GUESSABLE;
        Problem problem = Problem.at(
                found.place(),
                found.name() + " is written out " + found.form() + (guessable ? ", and anybody would guess it" : ""));
        if (SampleFiles.isSample(found.place().path())) {
            return problem.severity(Severity.LOW);
        }
        return guessable ? problem.severity(Severity.MEDIUM) : problem;
    }
}
