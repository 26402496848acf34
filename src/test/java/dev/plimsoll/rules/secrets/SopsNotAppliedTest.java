package dev.plimsoll.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Severity;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SopsNotAppliedTest {
    private static final String MAC = "\nsops:\n    mac: ENC[AES256_GCM,data:x,type:str]\n";
    private static final String SECRET =
            "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {word: tall-boat-91}\n";
    private final SopsNotApplied rule = new SopsNotApplied();
    private final Map<String, String> files = new HashMap<>();

    private void rules(String... regexes) {
        StringBuilder text = new StringBuilder("creation_rules:\n");
        for (String regex : regexes) {
            text.append("  - ").append(regex).append("\n    age: age1x\n");
        }
        files.put(".sops.yaml", text.toString());
    }

    @Test
    void a_file_that_a_rule_is_made_for_is_found_with_the_rule() {
        rules("path_regex: 'secrets/.*'");
        files.put("secrets/a.yaml", "login: tall-boat-91\n");
        assertThat(Audits.findings(rule, files))
                .containsExactly(
                        "secrets/a.yaml file: the path_regex `secrets/.*` is made for it, and it is plain text");
        assertThat(Audits.of(rule, files).findings().get(0).problem().related())
                .extracting(related -> related.place().toString())
                .containsExactly(".sops.yaml:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secrets/a.yaml | 'login: ENC[AES256_GCM,data:x,type:str]\nsops: {mac: ENC[AES256_GCM,data:x]}'",
                "secrets/a.json | '{\"login\": \"x\", \"sops\": {\"mac\": \"ENC[AES256_GCM,data:x]\"}}'",
                "secrets/app.env | 'LOGIN=ENC[AES256_GCM,data:x]\nsops_mac=ENC[AES256_GCM,data:x]'",
                "secrets/a.ini | '[a]\nb=ENC[AES256_GCM,data:x]\n[sops]\nmac=ENC[AES256_GCM,data:x]'",
                "secrets/a.yaml | ''",
                "secrets/a.yaml | 'login:'",
                "secrets/app.env | '# nothing yet'",
                "secrets/a.example.yaml | 'login: x'",
                "secrets/a.yaml.j2 | 'login: x'",
                "secrets/kustomization.yaml | 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]'",
                "secrets/externalsecret.yaml | 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec: {data: [{secretKey: a}]}'",
                "secrets/sealed.yaml | 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec: {encryptedData: {a: AgB}}'",
                "secrets/README.txt | 'login = x'",
                "other/a.yaml | 'login: x'"
            })
    void what_is_encrypted_or_has_nothing_to_encrypt(String path, String text) {
        rules("path_regex: ^secrets/");
        files.put(path, text);
        assertThat(Audits.findings(rule, files)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secrets/a.yaml | 'login: x'",
                "secrets/a.json | '{\"login\": \"x\"}'",
                "secrets/.env | 'LOGIN=x'",
                "secrets/a.ini | '[a]\nlogin = x'",
                "secrets/config.sops.yaml | 'apiVersion: v1\nkind: ConfigMap\ndata: {a: b}'"
            })
    void what_is_plain(String path, String text) {
        rules("path_regex: ^secrets/");
        files.put(path, text);
        assertThat(Audits.findings(rule, files)).hasSize(1);
    }

    @Test
    void where_only_some_keys_are_encrypted_a_file_without_them_has_nothing_to_hide() {
        rules("path_regex: .*\\.sops\\.ya?ml\n    encrypted_regex: ^(data|stringData)$");
        files.put("k8s/a.sops.yaml", "metadata: {name: a}\nspec: {x: 1}\n");
        assertThat(Audits.findings(rule, files)).isEmpty();
        files.put("k8s/b.sops.yaml", SECRET);
        assertThat(Audits.findings(rule, files)).hasSize(1);
    }

    @Test
    void a_rule_for_every_yaml_file_means_the_secrets_only() {
        rules("path_regex: .*.yaml\n    encrypted_regex: ^(data|stringData)$");
        files.put("apps/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b}\n");
        files.put("apps/values.yaml", "a: 1\n");
        files.put("apps/done.yaml", SECRET + MAC);
        files.put("apps/open.yaml", SECRET);
        files.put("apps/later.yaml", SECRET.replace("tall-boat-91", "${WORD}"));
        assertThat(Audits.findings(rule, files)).singleElement().asString().startsWith("apps/open.yaml file");
    }

    @Test
    void where_most_files_of_a_rule_are_encrypted_the_others_are_forgotten() {
        rules("path_regex: ^host_vars/.*");
        files.put("host_vars/a.yaml", "x: 1" + MAC);
        files.put("host_vars/b.yaml", "x: 1\n");
        assertThat(Audits.findings(rule, files)).singleElement().asString().startsWith("host_vars/b.yaml");
        files.put("host_vars/c.yaml", "x: 1\n");
        assertThat(Audits.findings(rule, files)).isEmpty();
    }

    @Test
    void the_first_rule_that_matches_counts_and_one_without_a_path_means_no_file() {
        rules("path_regex: ^secrets/open/\n    encrypted_regex: ^never$", "path_regex: ^secrets/");
        files.put("secrets/open/a.yaml", "login: x\n");
        assertThat(Audits.findings(rule, files)).isEmpty();
        rules("encrypted_regex: ^a$", "path_regex: ^secrets/");
        assertThat(Audits.subjects(rule, files)).isZero();
    }

    @Test
    void paths_are_relative_to_the_nearest_configuration() {
        rules("path_regex: ^secrets/");
        files.put("infra/.sops.yaml", "creation_rules:\n  - path_regex: ^keys/.*secret.*\n    age: a\n");
        files.put("infra/keys/secret.yaml", "login: x\n");
        files.put("infra/secrets/a.yaml", "login: x\n");
        assertThat(Audits.findings(rule, files)).singleElement().asString().startsWith("infra/keys/secret.yaml");
    }

    @Test
    void samples_weigh_less() {
        rules("path_regex: secrets/");
        files.put("tests/secrets/a.yaml", "login: x\n");
        assertThat(Audits.of(rule, files).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.LOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'('", "'(a*)*[b'", "'(?P<a>x)'"})
    void an_expression_that_is_none_here_can_not_be_judged(String regex) {
        rules("path_regex: " + regex);
        files.put("secrets/a.yaml", "login: x\n");
        assertThat(Audits.findings(rule, files)).isEmpty();
        assertThat(Audits.unknown(rule, files)).hasSize(1);
    }

    @Test
    void an_expression_without_end_is_given_up() {
        rules("path_regex: '^(([a-z])+.)+[A-Z]([a-z])+$'");
        files.put("a".repeat(300) + ".yaml", "login: x\n");
        assertThat(Audits.findings(rule, files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "creation_rules: 1", "creation_rules: [1, {path_regex: [a]}, null]", "a: b"})
    void a_configuration_that_is_none_says_nothing(String text) {
        files.put(".sops.yaml", text);
        files.put("secrets/a.yaml", "login: x\n");
        assertThat(Audits.findings(rule, files)).isEmpty();
    }
}
