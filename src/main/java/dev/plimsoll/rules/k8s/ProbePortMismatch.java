package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.ContainerPort;
import dev.plimsoll.model.kubernetes.Probe;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A probe that asks at a port which its container does not have. */
final class ProbePortMismatch implements LocalRule<Workload, Probe> {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final Pattern VARIABLE = Pattern.compile("[${}]");
    private static final RuleCard CARD = RuleCard.rule("k8s/probe-port-mismatch")
            .title("Probe asks at a port that the container lacks")
            .severity(Severity.MEDIUM)
            .why("Nobody answers at the port: the container is started again and again, or never gets a request.")
            .fix("Probe a port that the container declares, best by its name.")
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
                          ports:
                            - {name: web, containerPort: 8080}
                          livenessProbe:
                            httpGet: {path: /alive, port: http} <<<
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
                          ports:
                            - {name: http, containerPort: 8080}
                          livenessProbe:
                            httpGet: {path: /alive, port: http}
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.KUBE_LINTER, "liveness-port", "readiness-port", "startup-port");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Probe> subjectsOf(Workload workload) {
        return workload.containers().stream()
                .flatMap(Container::probes)
                .filter(probe -> probe.port().isPresent());
    }

    /** What the program is told on its command line or as a variable ("PORT=8080", ":8081") is as good as declared. */
    private static boolean mentions(Container container, String number) {
        return Stream.concat(
                        container.commandTexts().stream(),
                        container.environment().flatMap(variable -> variable.value().stream()))
                .filter(text -> text.contains(number))
                .flatMap(text -> Stream.of(NO_DIGITS.split(text)))
                .anyMatch(number::equals);
    }

    /** A name has to be declared; a number works without, wherever the image happens to listen. */
    @Override
    public Verdict judge(Probe probe) {
        Seen<String> port = probe.port().orElseThrow();
        Container container = probe.container();
        boolean number = NUMBER.matcher(port.value()).matches();
        Stream<Container> declaring = number ? container.workload().containers().stream() : Stream.of(container);
        if (declaring
                .flatMap(Container::ports)
                .anyMatch(declared -> !declared.protocol().equals("UDP") && declared.isMeantBy(port.value()))) {
            return Verdict.holds();
        } else if (number && mentions(container, port.value())) {
            return Verdict.holds();
        } else if (number || VARIABLE.matcher(port.value()).find()) {
            return Verdict.cannotTell("no container of the pod declares port " + port.value()
                    + "; the image may listen there all the same");
        }
        List<String> declared = container.ports().map(ProbePortMismatch::words).toList();
        String known = declared.isEmpty() ? "no ports" : String.join(", ", declared);
        return container
                .workload()
                .patched("ports", probe.key())
                .map(Verdict::cannotTell)
                .orElseGet(() -> SampleManifests.problem(
                        port.place(),
                        "The " + probe.words() + " asks at port " + port.value() + "; the container declares "
                                + known));
    }

    private static String words(ContainerPort port) {
        return port.name().map(name -> name + " (" + port.number() + ")").orElse(port.number())
                + (port.protocol().equals("TCP") ? "" : " " + port.protocol());
    }
}
