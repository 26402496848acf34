package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommittedSecretTest {
    private static final CommittedSecret RULE = new CommittedSecret();

    @Test
    void values_are_counted_named_and_never_shown() {
        assertThat(find(secret("stringData:\n  user: app\n  password: orchard-lantern-58\n  api-key: ${KEY}\n")))
                .containsExactly("web.yaml:6 Secret/web: Readable to anybody: 1 of 3 values (password)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {password: b3JjaGFyZC1sYW50ZXJuLTU4}",
                "stringData: {url: 'postgresql://app:orchard-lantern-58@db/app'}",
                "stringData: {tls.key: '-----BEGIN PRIVATE KEY----- MIIE'}",
                "data: {token: gICAgICAgICAgICAgIA=}",
                "stringData: {.dockerconfigjson: '{\"auths\": {\"r\": {\"auth\": \"b3JjaGFyZC1sYW50ZXJuLTU4\"}}}'}",
                "stringData: {config.yaml: \"db:\\n  password: orchard-lantern-58\\n\"}"
            })
    void real_data_is_found_in_any_form(String data) {
        assertThat(severity(Map.of("web.yaml", secret(data)))).containsExactly(Severity.HIGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {}",
                "type: kubernetes.io/service-account-token",
                "stringData: {password: ''}",
                "stringData: {password: CHANGE_ME}",
                "data: {password: Q0hBTkdFX01F}",
                "data: {password: '<base64 of the password>'}",
                "data: {password: '${PASSWORD_BASE64}'}",
                "stringData: {username: orchard-lantern-58, issuer: https://login.acme.io}",
                "data: {password: 'ENC[AES256_GCM,data:x]'}\nsops: {version: 3.9.0}",
                "stringData: {ca.crt: '-----BEGIN CERTIFICATE----- MIIE'}"
            })
    void what_is_empty_a_stand_in_or_encrypted_holds(String data) {
        assertThat(find(secret(data))).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", secret(data)))).isEqualTo(1);
    }

    @Test
    void sealed_and_external_ones_are_right() {
        String sealed = secret("spec: {encryptedData: {password: AgBy3i4OJSWK}}")
                .replace("v1\nkind: ", "bitnami.com/v1alpha1\nkind: Sealed");
        String external = secret("spec: {data: [{secretKey: password}]}")
                .replace("v1\nkind: ", "external-secrets.io/v1\nkind: External");
        Map<String, String> files = Map.of("a.yaml", sealed, "b.yaml", external);
        assertThat(Audits.subjects(RULE, files)).isEqualTo(2);
        assertThat(Audits.findings(RULE, files)).isEmpty();
    }

    @Test
    void a_guessable_one_and_one_for_development_are_less_grave_and_a_sample_least() {
        String real = secret("stringData: {password: orchard-lantern-58}");
        assertThat(severity(Map.of("web.yaml", secret("stringData: {password: web123}"))))
                .containsExactly(Severity.MEDIUM);
        assertThat(severity(Map.of("web.yaml", secret("stringData: {login: orchard, password: orchard}"))))
                .containsExactly(Severity.MEDIUM);
        assertThat(severity(Map.of("k8s/dev/web.yaml", real))).containsExactly(Severity.MEDIUM);
        assertThat(severity(Map.of("examples/web.yaml", real))).containsExactly(Severity.LOW);
    }

    @Test
    void what_a_kustomization_generates_counts() {
        String kustomization =
                "secretGenerator:\n- name: web\n  literals:\n  - user=app\n  - password=orchard-lantern-58\n";
        assertThat(Audits.findings(RULE, Map.of("kustomization.yaml", kustomization)))
                .containsExactly("kustomization.yaml:5 Secret/web: Readable to anybody: 1 of 2 values (password)");
        assertThat(Audits.findings(
                        RULE, Map.of("kustomization.yaml", kustomization.replace("orchard-lantern-58", "CHANGE_ME"))))
                .isEmpty();
    }

    private static String secret(String fields) {
        return "apiVersion: v1\nkind: Secret\nmetadata: {name: web}\n" + fields + "\n";
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    private static List<Severity> severity(Map<String, String> files) {
        return Audits.of(RULE, files).findings().stream().map(Finding::severity).toList();
    }
}
