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
import dev.plimsoll.model.kubernetes.Entrance;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A way into the cluster on which everybody on the way can read along. */
final class IngressWithoutTls implements Rule<Entrance> {
    /** Annotations that bring a certificate although no tls section names one. */
    private static final List<String> CERTIFICATES = List.of(
            "alb.ingress.kubernetes.io/certificate-arn",
            "networking.gke.io/managed-certificates",
            "networking.gke.io/pre-shared-certs",
            "ingress.gcp.kubernetes.io/pre-shared-cert",
            "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
            "networking.gke.io/certmap",
            "traefik.ingress.kubernetes.io/router.tls",
            "haproxy.org/ssl-certificate");

    private static final Pattern ELSEWHERE = Pattern.compile("tailscale|cloudflare-tunnel|ngrok|gke-l7-.*");
    private static final Pattern LOCAL = Pattern.compile(
            "localhost|.*\\.(local|localhost|localdev|test|example|internal|lan|home\\.arpa)|.*\\.(nip|sslip|xip)\\.io");

    private static final RuleCard CARD = RuleCard.rule("k8s/ingress-without-tls")
            .title("Ingress has no TLS")
            .severity(Severity.MEDIUM)
            .why("What is sent over plain HTTP can be read and changed on the way: passwords, cookies, pages.")
            .fix("Name the hosts and a certificate's Secret under tls; cert-manager fills that Secret, its annotation"
                    + " alone does nothing. A Gateway needs a listener for HTTPS.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web <<<
                  annotations:
                    cert-manager.io/cluster-issuer: letsencrypt
                spec:
                  rules:
                    - host: shop.example.org
                      http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend: {service: {name: web, port: {number: 80}}}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: Gateway
                metadata:
                  name: shop
                spec:
                  gatewayClassName: envoy
                  listeners:
                    - name: http
                      port: 80
                      protocol: HTTP <<<
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                  annotations:
                    cert-manager.io/cluster-issuer: letsencrypt
                spec:
                  tls:
                    - hosts: [shop.example.org]
                      secretName: shop-tls
                  rules:
                    - host: shop.example.org
                      http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend: {service: {name: web, port: {number: 80}}}
                """))
            .about(Concern.SECURITY)
            .like(Peer.POLARIS, "tlsSettingsMissing", "gatewayTLSMissing");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Entrance> subjects(Repository repository) {
        return repository.kubernetes().relations().entrances();
    }

    @Override
    public Verdict judge(Entrance entrance) {
        List<String> uncovered = entrance.uncovered();
        if (entrance.encrypts() && uncovered.isEmpty() || isCovered(entrance)) {
            return Verdict.holds();
        }
        Optional<String> patched = entrance.patched("tls", "listeners", "servers");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        if (entrance.isGateway()) {
            return entrance.plainListener()
                    .<Verdict>map(place -> lowered(entrance, Problem.at(place, "Listens for plain HTTP alone")))
                    .orElseGet(() -> Verdict.cannotTell("its listeners' protocols can't be told"));
        }
        Optional<String> elsewhere =
                entrance.className().filter(name -> ELSEWHERE.matcher(name).matches());
        if (elsewhere.isPresent()) {
            return Verdict.cannotTell("class " + elsewhere.get() + " may bring a certificate of its own");
        }
        return lowered(entrance, Problem.at(entrance.place(), message(entrance, uncovered)));
    }

    private static String message(Entrance entrance, List<String> uncovered) {
        boolean issuer = entrance.annotations().stream().anyMatch(key -> key.startsWith("cert-manager.io/"));
        if (entrance.encrypts()) {
            return uncovered.size() + " of " + entrance.hosts().size() + " hosts stand in no entry of tls: "
                    + String.join(", ", uncovered);
        }
        return "No tls section" + (issuer ? "; cert-manager's annotation without one does nothing" : "")
                + (uncovered.isEmpty() ? "" : ": " + String.join(", ", uncovered));
    }

    private static boolean isCovered(Entrance entrance) {
        boolean websecure = entrance.annotation("traefik.ingress.kubernetes.io/router.entrypoints")
                .filter("websecure"::equals)
                .isPresent();
        return websecure
                || CERTIFICATES.stream()
                        .anyMatch(key -> entrance.annotation(key)
                                .filter(value -> !value.equals("false"))
                                .isPresent());
    }

    private static Problem lowered(Entrance entrance, Problem problem) {
        String name = entrance.name();
        boolean inside = name.contains("local") || name.contains("internal");
        boolean local = !entrance.hosts().isEmpty()
                && entrance.hosts().stream()
                        .allMatch(host -> LOCAL.matcher(host).matches());
        return local || inside || SampleFiles.liesInSamples(entrance.place().path())
                ? problem.severity(Severity.LOW)
                : problem;
    }
}
