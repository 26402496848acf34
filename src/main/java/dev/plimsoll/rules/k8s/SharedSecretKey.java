package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.kubernetes.SecretUse;
import java.util.Set;
import java.util.stream.Stream;

/** A key of a Secret that is the password of two systems. */
final class SharedSecretKey implements Rule<SecretUse> {
    private static final RuleCard CARD = RuleCard.rule("k8s/shared-secret-key")
            .title("One secret serves two systems")
            .severity(Severity.MEDIUM)
            .why("Whoever gets into the one system is in the other as well, and neither password can be changed"
                    + " without the other's.")
            .fix("Give each system a key of its own.")
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
                        - name: db
                          image: postgres:17.2
                          env:
                            - name: POSTGRES_PASSWORD <<<
                              valueFrom:
                                secretKeyRef: {name: web, key: password}
                        - name: grafana
                          image: grafana/grafana:11.3.0
                          env:
                            - name: GF_SECURITY_ADMIN_PASSWORD
                              valueFrom:
                                secretKeyRef: {name: web, key: password}
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
                        - name: db
                          image: postgres:17.2
                          env:
                            - name: POSTGRES_PASSWORD
                              valueFrom:
                                secretKeyRef: {name: web, key: db-password}
                        - name: grafana
                          image: grafana/grafana:11.3.0
                          env:
                            - name: GF_SECURITY_ADMIN_PASSWORD
                              valueFrom:
                                secretKeyRef: {name: web, key: grafana-password}
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<SecretUse> subjects(Repository repository) {
        return repository.kubernetes().secretUses().stream();
    }

    @Override
    public Verdict judge(SecretUse use) {
        Set<String> systems = use.systems();
        SecretUse.Variable first = use.variables().get(0);
        if (systems.size() > 1) {
            Problem problem = SampleManifests.problem(
                    first.place(), use.name() + " is the password of " + String.join(" and of ", systems));
            return use.variables().stream()
                    .filter(other -> !other.system().equals(first.system()))
                    .findFirst()
                    .map(other -> problem.related(other.place(), other.name() + " of " + other.container()))
                    .orElse(problem);
        }
        return use.namedFor()
                .filter(named -> !systems.contains(named))
                .<Verdict>map(named -> SampleManifests.problem(
                        first.place(),
                        use.name() + " is named for " + named + ", and is the password of " + first.system() + " here"))
                .orElse(Verdict.HOLDS);
    }
}
