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
import dev.plimsoll.model.kubernetes.Autoscaler;
import dev.plimsoll.model.kubernetes.Neighbours;
import dev.plimsoll.model.kubernetes.Scaling;
import dev.plimsoll.model.kubernetes.Service;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that is asked through a Service and answers from one pod. */
final class SingleReplica implements Rule<Neighbours> {
    private static final RuleCard CARD = RuleCard.rule("k8s/single-replica")
            .title("One replica behind a Service")
            .severity(Severity.MEDIUM)
            .why("When its only pod is evicted or its node fails, nobody answers until another one is ready.")
            .fix("Run two or more replicas, or let an autoscaler run at least two; where only one may run, say so with"
                    + " strategy type Recreate.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 1 <<<
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selector: {app: web}
                  ports: [{port: 80, targetPort: 8080}]
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 2
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: app
                          image: registry.example.org/web:1.4.2
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selector: {app: web}
                  ports: [{port: 80, targetPort: 8080}]
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "minimum-three-replicas")
            .like(Peer.POLARIS, "deploymentMissingReplicas");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Only what somebody asks, and what may be in production. */
    @Override
    public Stream<Neighbours> subjects(Repository repository) {
        return repository.kubernetes().relations().workloads().stream()
                .filter(one -> alone(one).isPresent() && !one.isSample())
                .filter(one -> one.scalings().stream().anyMatch(Scaling::production));
    }

    @Override
    public Verdict judge(Neighbours workload) {
        Optional<Scaling> single = workload.scalings().stream()
                .filter(scaling -> scaling.production() && scaling.minimum().value() == 1)
                .findFirst();
        if (single.isEmpty()) {
            return Verdict.holds();
        }
        Optional<String> reason =
                meantToBeSingle(workload).or(() -> single.get().unknown());
        return reason.isPresent() ? Verdict.cannotTell(reason.get()) : problem(workload, single.get());
    }

    private static Verdict problem(Neighbours workload, Scaling scaling) {
        Service service = alone(workload).orElseThrow();
        String behind = " behind " + service.name() + scaling.where();
        Optional<Autoscaler> grows =
                scaling.autoscaler().filter(one -> scaling.maximum().value() > 1);
        String written = scaling.replicas().isPresent() || scaling.autoscaler().isPresent() ? "" : " (the default)";
        return grows.map(one -> Problem.at(one.minimum().place(), one.name() + " may leave one of its pods" + behind)
                        .severity(Severity.LOW))
                .orElseGet(() -> Problem.at(scaling.minimum().place(), "One replica" + written + behind))
                .related(service.place(), service.name());
    }

    /** A Service that nobody else answers: not a canary's, whose stable pods answer as well. */
    private static Optional<Service> alone(Neighbours workload) {
        return workload.services().stream()
                .filter(service -> service.workloads().size() == 1 && !service.isForMetrics())
                .findFirst();
    }

    private static Optional<String> meantToBeSingle(Neighbours workload) {
        if (workload.strategy().filter(type -> type.value().equals("Recreate")).isPresent()) {
            return Optional.of("one replica is meant: its strategy is Recreate");
        }
        if (workload.claimsForEachPod()) {
            return Optional.of("one replica may be meant: each would have data of its own");
        }
        return workload.oneNodeClaim()
                .map(use -> "one replica may be meant: the claim " + use.claimName() + " is for one node at a time");
    }
}
