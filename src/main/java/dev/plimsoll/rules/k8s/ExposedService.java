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
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.Service;
import dev.plimsoll.model.kubernetes.ServicePort;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Service that answers outside of the cluster. */
final class ExposedService implements Rule<Service> {
    private static final List<String> INTERNAL = List.of(
            "service.beta.kubernetes.io/aws-load-balancer-internal",
            "service.beta.kubernetes.io/azure-load-balancer-internal",
            "service.beta.kubernetes.io/openstack-internal-load-balancer");
    private static final Map<String, String> INTERNAL_VALUES = Map.of(
            "service.beta.kubernetes.io/aws-load-balancer-scheme", "internal",
            "networking.gke.io/load-balancer-type", "internal",
            "cloud.google.com/load-balancer-type", "internal",
            "service.beta.kubernetes.io/oci-load-balancer-internal", "true",
            "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "private");

    /** Where an address is asked for by an annotation: Cilium, MetalLB and kube-vip. */
    private static final List<String> ADDRESSES = List.of(
            "lbipam.cilium.io/ips",
            "io.cilium/lb-ipam-ips",
            "metallb.io/loadBalancerIPs",
            "metallb.universe.tf/loadBalancerIPs",
            "kube-vip.io/loadbalancerIPs");
    /** Addresses that no router of the internet forwards (RFC 1918, RFC 4193). */
    private static final Pattern PRIVATE =
            Pattern.compile("(?i)(10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\.)[\\d.]+|f[cd][0-9a-f]{2}:[0-9a-f:]+");

    private static final RuleCard CARD = RuleCard.rule("k8s/exposed-service")
            .title("Service is reachable from outside the cluster")
            .severity(Severity.MEDIUM)
            .why("A LoadBalancer gives the Service an address of its own, a NodePort opens a port on every node: past"
                    + " the Ingress with its TLS, log-in and limits, and past most network policies.")
            .fix("Use type ClusterIP and an Ingress or a Gateway; where it must be a load balancer, make it an internal"
                    + " one or set loadBalancerSourceRanges.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  type: LoadBalancer <<<
                  selector: {app: web}
                  ports: [{port: 80, targetPort: 8080}]
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: api
                spec:
                  type: NodePort <<<
                  selector: {app: api}
                  ports: [{port: 80, targetPort: 8080, nodePort: 30080}]
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                spec:
                  selector: {app: web}
                  ports: [{port: 80, targetPort: 8080}]
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "exposed-services")
            .like(Peer.KUBE_SCORE, "service-type")
            .like(Peer.TRIVY, "KSV-0108");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Service> subjects(Repository repository) {
        return repository.kubernetes().relations().services().stream();
    }

    @Override
    public Verdict judge(Service service) {
        Seen<String> type = service.type();
        Optional<Place> addresses = service.externalAddresses();
        boolean exposed = type.value().equals("LoadBalancer") || type.value().equals("NodePort");
        if (!exposed && addresses.isEmpty()) {
            return Verdict.holds();
        }
        Optional<String> patched = service.patched("type", "externalIPs");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        String how = exposed ? "Type " + type.value() : "externalIPs";
        Problem problem = Problem.at(exposed ? type.place() : addresses.get(), how + " opens " + ports(service));
        return isInternal(service)
                        || hasPrivateAddress(service)
                        || isLimited(service)
                        || SampleFiles.liesInSamples(service.place().path())
                ? problem.severity(Severity.LOW)
                : problem;
    }

    private static String ports(Service service) {
        List<String> numbers = service.ports().stream().map(ServicePort::number).toList();
        return (numbers.size() == 1 ? "port " : numbers.size() + " ports: ") + String.join(", ", numbers);
    }

    private static boolean isInternal(Service service) {
        return INTERNAL.stream()
                        .anyMatch(key -> service.annotation(key)
                                .filter(value -> !value.equals("false"))
                                .isPresent())
                || INTERNAL_VALUES.entrySet().stream()
                        .anyMatch(entry -> service.annotation(entry.getKey())
                                .filter(entry.getValue()::equalsIgnoreCase)
                                .isPresent());
    }

    private static boolean hasPrivateAddress(Service service) {
        List<String> addresses = ADDRESSES.stream()
                .flatMap(key -> service.annotation(key).stream())
                .flatMap(value -> Stream.of(value.split("[,\\s]+")))
                .filter(address -> !address.isEmpty())
                .toList();
        return !addresses.isEmpty()
                && addresses.stream()
                        .allMatch(address -> PRIVATE.matcher(address).matches());
    }

    private static boolean isLimited(Service service) {
        return !service.sourceRanges().isEmpty()
                && service.sourceRanges().stream().noneMatch(range -> range.endsWith("/0"));
    }
}
