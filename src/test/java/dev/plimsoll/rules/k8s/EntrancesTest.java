package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lets the world in, and what keeps data on one node. */
class EntrancesTest {
    private static final ExposedService EXPOSED = new ExposedService();
    private static final IngressWithoutTls TLS = new IngressWithoutTls();
    private static final NonPortableStorage STORAGE = new NonPortableStorage();
    private static final String RULES = "rules: [{host: shop.example.org}]";

    @ParameterizedTest
    @CsvSource({"ClusterIP, 0", "ExternalName, 0", "NodePort, 1", "LoadBalancer, 1"})
    void two_types_open_a_way_in(String type, int findings) {
        String service = Objects.object("Service", "type: " + type + "\nports: [{port: 80}, {port: 443}]");
        assertThat(Audits.findings(EXPOSED, Objects.file(service))).hasSize(findings);
        assertThat(Audits.subjects(EXPOSED, Objects.file(service, Objects.service())))
                .isEqualTo(2);
    }

    @Test
    void external_addresses_do_as_well() {
        String service = Objects.object("Service", "externalIPs: [198.51.100.7]\nports: [{port: 80}]");
        assertThat(Audits.findings(EXPOSED, Objects.file(service)))
                .containsExactly("web.yaml:5 Service/web: externalIPs opens port 80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service.beta.kubernetes.io/aws-load-balancer-internal: \"true\"",
                "service.beta.kubernetes.io/azure-load-balancer-internal: \"true\"",
                "service.beta.kubernetes.io/aws-load-balancer-scheme: internal",
                "networking.gke.io/load-balancer-type: Internal",
                "lbipam.cilium.io/ips: 10.1.2.3",
                "metallb.universe.tf/loadBalancerIPs: \"172.20.0.9, fd00:1::9\"",
                "kube-vip.io/loadbalancerIPs: 192.168.4.1",
            })
    void an_internal_load_balancer_weighs_less(String annotation) {
        String service = Objects.object("Service", "type: LoadBalancer\nports: [{port: 80}]");
        String internal = service.replace("{name: web}", "{name: web, annotations: {" + annotation + "}}");
        assertThat(severities(EXPOSED, Map.of("web.yaml", service))).containsExactly(Severity.MEDIUM);
        assertThat(severities(EXPOSED, Map.of("web.yaml", internal))).containsExactly(Severity.LOW);
        assertThat(severities(EXPOSED, Map.of("examples/web.yaml", service))).containsExactly(Severity.LOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "203.0.113.8", "10.1.2.3,203.0.113.8", "172.32.0.1", "100.64.0.1.example"})
    void an_address_that_is_not_private_or_not_said_is_no_internal_one(String address) {
        String service = Objects.object("Service", "type: LoadBalancer\nports: [{port: 80}]")
                .replace("{name: web}", "{name: web, annotations: {metallb.io/loadBalancerIPs: \"" + address + "\"}}");
        assertThat(severities(EXPOSED, Map.of("web.yaml", service))).containsExactly(Severity.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({"'[10.0.0.0/8]', LOW", "'[0.0.0.0/0]', MEDIUM", "'[10.0.0.0/8, 0.0.0.0/0]', MEDIUM"})
    void a_load_balancer_may_let_in_some_addresses_only(String ranges, Severity severity) {
        String service =
                Objects.object("Service", "type: LoadBalancer\nloadBalancerSourceRanges: " + ranges + "\nports: []");
        assertThat(severities(EXPOSED, Objects.file(service))).containsExactly(severity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                            | 1",
                "tls: []                                     | 1",
                "tls: [{secretName: s}]                      | 0",
                "tls: [{hosts: [shop.example.org]}]          | 0",
                "tls: [{hosts: ['*.example.org']}]           | 0",
                "tls: [{hosts: [other.example.org]}]         | 1",
            })
    void an_ingress_needs_tls_for_each_host(String tls, int findings) {
        String ingress = Objects.object("Ingress", RULES + (tls == null ? "" : "\n" + tls));
        assertThat(Audits.findings(TLS, Objects.file(ingress))).hasSize(findings);
    }

    @Test
    void an_annotation_of_cert_manager_alone_does_nothing() {
        String ingress = annotated("cert-manager.io/cluster-issuer: letsencrypt");
        assertThat(Audits.findings(TLS, Objects.file(ingress)))
                .singleElement()
                .asString()
                .contains("No tls section; cert-manager's annotation without one does nothing: shop.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:x",
                "networking.gke.io/managed-certificates: shop",
                "traefik.ingress.kubernetes.io/router.tls: \"true\"",
                "traefik.ingress.kubernetes.io/router.entrypoints: websecure",
            })
    void a_certificate_may_come_by_an_annotation(String annotation) {
        assertThat(Audits.findings(TLS, Objects.file(annotated(annotation)))).isEmpty();
    }

    @Test
    void some_classes_bring_their_own_certificate_and_local_hosts_weigh_less() {
        String tailscale = Objects.object("Ingress", "ingressClassName: tailscale\n" + RULES);
        assertThat(Audits.unknown(TLS, Objects.file(tailscale))).hasSize(1);
        String local = Objects.object("Ingress", RULES.replace("shop.example.org", "shop.localhost"));
        assertThat(severities(TLS, Objects.file(local))).containsExactly(Severity.LOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateway.networking.k8s.io/v1 | listeners: [{name: a, protocol: HTTP}]                             | 1",
                "gateway.networking.k8s.io/v1 | listeners: [{name: a, protocol: HTTP}, {name: b, protocol: HTTPS}] | 0",
                "gateway.networking.k8s.io/v1 | listeners: [{name: a, protocol: TLS}]                              | 0",
                "networking.istio.io/v1beta1  | servers: [{port: {number: 80, protocol: HTTP}}]                    | 1",
                "networking.istio.io/v1beta1  | servers: [{port: {number: 443, protocol: HTTPS}}]                  | 0",
            })
    void a_gateway_needs_a_listener_that_encrypts(String version, String spec, int findings) {
        String gateway = Objects.object("Gateway", spec).replace("apiVersion: v1", "apiVersion: " + version);
        assertThat(Audits.findings(TLS, Objects.file(gateway))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "storageClassName: manual,       hostPath, 1, MEDIUM",
        "storageClassName: manual,       local,    1, MEDIUM",
        "storageClassName: manual,       nfs,      0,",
        "storageClassName: manual,       none,     1, LOW",
        "storageClassName: \"\",         none,     1, LOW",
        "storageClassName: fast,         none,     0,",
        "storageClassName: fast,         hostPath, 0,",
        "volumeName: web,                hostPath, 1, MEDIUM",
        "volumeName: web,                nfs,      0,",
        "accessModes: [ReadWriteOnce],   hostPath, 0,",
    })
    void the_volume_proves_it_and_the_class_alone_weighs_less(
            String claim, String volume, int findings, Severity severity) {
        String volumes = volume.equals("none")
                ? Objects.service()
                : Objects.object("PersistentVolume", "storageClassName: manual\n" + volume + ": {path: /srv/data}");
        Map<String, String> files = Objects.file(Objects.claim(claim), volumes);
        assertThat(severities(STORAGE, files)).isEqualTo(findings == 0 ? List.of() : List.of(severity));
        assertThat(Audits.subjects(STORAGE, files)).isEqualTo(1);
    }

    @Test
    void a_stateful_sets_template_is_a_claim_too() {
        String set = Objects.deployment(
                        "volumeClaimTemplates: [{metadata: {name: data}, spec: {storageClassName: manual}}]", "")
                .replace("kind: Deployment", "kind: StatefulSet");
        assertThat(Audits.findings(STORAGE, Objects.file(set)))
                .singleElement()
                .asString()
                .contains("StatefulSet/web claim=data: storageClassName \"manual\" waits for a volume");
    }

    private static String annotated(String annotation) {
        return Objects.object("Ingress", RULES)
                .replace("{name: web}", "{name: web, annotations: {" + annotation + "}}");
    }

    private static List<Severity> severities(Rule<?> rule, Map<String, String> files) {
        return Audits.of(rule, files).findings().stream().map(Finding::severity).toList();
    }
}
