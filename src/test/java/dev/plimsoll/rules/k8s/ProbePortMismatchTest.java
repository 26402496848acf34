package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbePortMismatchTest {
    private static final ProbePortMismatch RULE = new ProbePortMismatch();

    @Test
    void a_name_that_the_container_does_not_declare_is_found_where_it_is_used() {
        assertThat(find(web("http", "[{name: web, containerPort: 80}, {containerPort: 81}]")))
                .containsExactly(
                        "web.yaml:14 Deployment/web container=app livenessProbe: The liveness probe asks at port"
                                + " http; the container declares web (80), 81");
        assertThat(find(web("http", "[]"))).singleElement().asString().endsWith("the container declares no ports");
    }

    @Test
    void a_declared_name_or_number_holds() {
        assertThat(find(web("http", "[{name: http, containerPort: 80}]"))).isEmpty();
        assertThat(find(web("80", "[{name: http, containerPort: 80}]"))).isEmpty();
    }

    @Test
    void a_port_of_udp_answers_no_probe() {
        assertThat(find(web("dns", "[{name: dns, containerPort: 53, protocol: UDP}]")))
                .singleElement()
                .asString()
                .endsWith("the container declares dns (53) UDP");
        assertThat(find(web("53", "[{containerPort: 53, protocol: UDP}, {containerPort: 53, protocol: TCP}]")))
                .isEmpty();
    }

    @Test
    void containers_of_a_pod_share_numbers_but_not_names() {
        String proxy = "\n- name: proxy\n  image: x\n  ports: [{name: http, containerPort: 8080}]";
        String app = "containers:\n- name: app\n  image: x\n  livenessProbe: {tcpSocket: {port: %s}}" + proxy;
        assertThat(find(Manifests.deployment(app.formatted("8080")))).isEmpty();
        assertThat(find(Manifests.deployment(app.formatted("http")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8081", "${PORT}"})
    void a_number_that_nothing_declares_and_a_variable_cannot_be_told(String port) {
        String text = web("'" + port + "'", "[{name: http, containerPort: 80}]");
        assertThat(find(text)).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"args: ['--health-probe-bind-address=:8081']", "env: [{name: PORT, value: '8081'}]"})
    void a_number_that_the_program_is_told_holds(String field) {
        String text = web("8081", "[{name: http, containerPort: 80}]\n" + field);
        assertThat(find(text)).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", text))).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", text.replace("8081'", "18081'"))))
                .hasSize(1);
    }

    @Test
    void a_probe_of_another_host_and_one_of_a_command_are_not_judged() {
        for (String probe : List.of("httpGet: {host: 10.0.0.1, port: http}", "exec: {command: [x]}")) {
            String text = Manifests.deployment(Manifests.container("livenessProbe: {%s}".formatted(probe)));
            assertThat(Audits.subjects(RULE, Map.of("web.yaml", text))).isZero();
        }
    }

    private static String web(String port, String ports) {
        return Manifests.deployment(
                Manifests.container("livenessProbe:\n  httpGet: {port: %s}\nports: %s".formatted(port, ports)));
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
