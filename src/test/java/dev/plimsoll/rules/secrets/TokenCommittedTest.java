package dev.plimsoll.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.Planted;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommittedTest {
    private static final Map<String, String> PLANTED = Planted.all();
    private final TokenCommitted rule = new TokenCommitted();

    static Stream<String> forms() {
        return PLANTED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_token_is_found_on_its_line_in_any_file(String form) {
        String secret = PLANTED.get(form);
        for (String text : List.of(
                "a: 1\nb: " + secret + "\n",
                "a = 1\nb = \"" + secret + "\"\n",
                "{\n\"b\": \"" + secret + "\"}",
                "# note\n# old: " + secret,
                "a\nx: ${TOKEN:-" + secret + "}\n",
                "a\r\nBearer " + secret + "\r\n")) {
            assertThat(Audits.findings(rule, Map.of("conf/app.txt", text)))
                    .as(text.replace(secret, "?"))
                    .containsExactly("conf/app.txt:2 " + form + ": " + form);
        }
        assertThat(found("a.json", "{\"x\": \"A=1\\n" + secret + "\\n\"}")).isNotNull();
    }

    static Stream<String> formsOfMakers() {
        return forms().filter(form -> !form.equals("password in a URL"));
    }

    @ParameterizedTest
    @MethodSource("formsOfMakers")
    void what_only_shows_a_form_is_none(String form) {
        String secret = PLANTED.get(form);
        String tail = secret.substring(secret.length() / 2);
        for (String shown : List.of(
                secret.replace(tail, tail.replaceAll("[A-Za-z0-9]", "x")),
                secret.replace(tail, tail.replaceAll("[A-Za-z0-9]", "0")),
                secret.substring(0, secret.length() * 2 / 3) + "...",
                secret.replace(tail, "${TOKEN}"),
                secret.replace(tail, "<your-token-here>"))) {
            assertThat(Audits.findings(rule, Map.of("a.yml", "a: " + shown)))
                    .as(form)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_piece_of_something_longer_is_none(String form) {
        String secret = PLANTED.get(form);
        if (form.contains("key") && secret.contains("=") || secret.contains("/") || secret.contains(": ")) {
            return;
        }
        assertThat(Audits.findings(rule, Map.of("a.txt", "Qm9a" + secret))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GitHub personal access token", "GitHub OAuth access token", "npm access token"})
    void a_wrong_checksum_is_no_token(String form) {
        String secret = PLANTED.get(form);
        char last = secret.charAt(secret.length() - 1);
        String other = secret.substring(0, secret.length() - 1) + (last == 'a' ? 'b' : 'a');
        assertThat(Audits.findings(rule, Map.of("a.yml", "a: " + other))).isEmpty();
    }

    @Test
    void the_checksum_of_an_age_key_is_that_of_its_makers_own_test_vectors() {
        String vector = "AGE-SECRET-" + "KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56" + "JJJ36S0MYPDRWSVLUL66MV4QX3S7F6";
        assertThat(found("keys.txt", "# created\n" + vector)).isEqualTo(Severity.CRITICAL);
        assertThat(Audits.findings(rule, Map.of("keys.txt", vector.replace("XMWW", "XMWM"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: AKIAIOSFODNN7EXAMPLE\nsecret_access_key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "key = AKIAXXXXXXXXXXXXXXXX",
                "TODAYINASIAASACKOFRICEFELLOVER",
                "xoxb-xxxxxxxxx-xxxxxxxxxx-xxxxxxxxxxxx",
                "xoxb-xoxb-my-bot-token",
                "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
                "Account" + "Key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6"
                        + "IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
                "apiKey: AIzaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "postgres://app:${DB_PASSWORD}@db.prod.internal/app",
                "https://user:password@host.dev/x",
                "postgres://app:kq7Rv2mPz9@localhost:5432/app",
                "postgres://app:kq7Rv2mPz9@db.example.com/app",
                "http://localhost:5000/<%= @variable %>",
                "ssh://git@github.com:22/acme/shop",
                "cron: '0 3 * * *' # https://crontab.guru/#0_3_*_*_*",
                "image: app@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "GITHUB_TOKEN: ghp_REPLACEMEREPLACEMEREPLACEMEREPLACEME",
                "glpat-XXXXXXXXXXX-XXXXXXXX",
                "client_secret=bP88Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
                "eyJBB.eyJCC.eyJDDDD",
                "const disk-encryption = task-list sk-button",
            })
    void documentation_placeholders_and_look_alikes_are_none(String text) {
        assertThat(Audits.findings(rule, Map.of("a.yml", text))).isEmpty();
    }

    @Test
    void the_id_of_an_aws_key_alone_is_half_of_it_and_with_its_secret_all() {
        String id = "AK" + "IA" + "QYLPR4S6TU2WXKZB";
        String named = PLANTED.get("AWS secret access key");
        String secret = named.substring(named.indexOf('=') + 2);
        assertThat(found("a.yml", "id: " + id)).isEqualTo(Severity.MEDIUM);
        assertThat(found("a.yml", "commit: " + "3f786850e387550fdab836ed7e6dc881de23001b" + "\nid: " + id))
                .isEqualTo(Severity.MEDIUM);
        assertThat(found("s3.cfg", "access_key = " + id + "\nsecret_key = " + secret))
                .isEqualTo(Severity.CRITICAL);
        assertThat(Audits.findings(rule, Map.of("credentials.ini", "aws_access_key_id = " + id + "\n" + named)))
                .containsExactly("credentials.ini:2 AWS secret access key: AWS secret access key");
        assertThat(found("values.yml", "awsSecretAccessKey: " + secret)).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void what_little_is_at_stake_weighs_less() {
        String stripe = PLANTED.get("Stripe secret key");
        assertThat(found("a.yml", stripe)).isEqualTo(Severity.CRITICAL);
        assertThat(found("a.yml", stripe.replace("live", "test"))).isEqualTo(Severity.LOW);
        assertThat(found("a.yml", PLANTED.get("Slack incoming webhook"))).isEqualTo(Severity.HIGH);
        assertThat(found("a.yml", PLANTED.get("password in a URL"))).isEqualTo(Severity.HIGH);
        assertThat(found("a.yml", PLANTED.get("Google API key"))).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void tests_and_examples_are_less_grave() {
        String token = PLANTED.get("GitLab access token");
        assertThat(found("tests/fixtures/a.yml", token)).isEqualTo(Severity.LOW);
        assertThat(found("docs/setup.txt", token)).isEqualTo(Severity.LOW);
        assertThat(found("deploy/a.yml", token)).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void one_secret_in_several_files_is_one_finding_where_it_counts_most() {
        String token = PLANTED.get("GitLab access token");
        Map<String, String> files =
                Map.of("b.yml", "x: " + token, "c.ini", "\nx=" + token, "a_test.py", "x='" + token + "'");
        assertThat(Audits.of(rule, files).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.path()).isEqualTo("b.yml");
            assertThat(finding.message()).endsWith("in 3 places");
            assertThat(finding.problem().related())
                    .extracting(related -> related.place().toString())
                    .containsExactly("c.ini:2", "a_test.py:1");
        });
    }

    @Test
    void two_secrets_of_one_form_are_two() {
        String first = Planted.checked("ghp" + "_", "q7Zt2LwKxB9vRmYc4NdHsJ3fGpAe61");
        String second = PLANTED.get("GitHub personal access token");
        assertThat(Audits.findings(rule, Map.of("a.yml", "a: " + first + " " + second)))
                .hasSize(2);
    }

    @Test
    void a_web_token_is_judged_by_what_it_says() {
        assertThat(found("a.yml", Planted.webToken("{\"iss\":\"kubernetes/serviceaccount\",\"sub\":\"system:x\"}")))
                .isEqualTo(Severity.HIGH);
        assertThat(found(
                        "a.yml", Planted.webToken("{\"role\":\"service_role\",\"iat\":1700000000,\"exp\":2015000000}")))
                .isEqualTo(Severity.HIGH);
        String ends = Planted.webToken("{\"sub\":\"bob\",\"iat\":1700000000,\"exp\":1700003600}");
        assertThat(Audits.findings(rule, Map.of("a.yml", ends))).isEmpty();
        assertThat(Audits.unknown(rule, Map.of("a.yml", ends))).hasSize(1);
        for (String open : List.of(
                "{\"role\":\"anon\",\"iat\":1700000000,\"exp\":2015000000}",
                "{\"iss\":\"supabase-demo\",\"role\":\"service_role\"}",
                "{\"sub\":\"1234567890\",\"name\":\"John Doe\",\"iat\":1516239022}")) {
            assertThat(Audits.findings(rule, Map.of("a.yml", Planted.webToken(open))))
                    .isEmpty();
            assertThat(Audits.unknown(rule, Map.of("a.yml", Planted.webToken(open))))
                    .isEmpty();
        }
    }

    @Test
    void a_password_in_a_url_of_a_compose_or_env_file_is_left_to_their_own_rules() {
        String url = PLANTED.get("password in a URL");
        assertThat(Audits.findings(
                        rule, Map.of("compose.yml", "services: {web: {image: a, environment: {U: '" + url + "'}}}")))
                .isEmpty();
        assertThat(Audits.findings(rule, Map.of(".env", "U=" + url))).isEmpty();
        String token = PLANTED.get("Stripe secret key");
        assertThat(Audits.findings(rule, Map.of(".env", "U=" + token))).hasSize(1);
    }

    @Test
    void the_lists_of_other_scanners_are_no_secrets_of_the_repository() {
        String token = PLANTED.get("Google API key");
        assertThat(Audits.findings(
                        rule,
                        Map.of(".gitleaks.toml", token, "trivy-secret.yaml", token, ".secrets.baseline.json", token)))
                .isEmpty();
    }

    @Test
    void every_text_that_was_searched_counts() {
        Map<String, String> files = new HashMap<>(Map.of("a.yml", "a: 1", "b.ini", "", "web.ts", "let a"));
        assertThat(Audits.subjects(rule, files)).isEqualTo(2);
        files.put("c.yml", PLANTED.get("Stripe secret key"));
        assertThat(Audits.subjects(rule, files)).isEqualTo(3);
    }

    @Test
    void long_texts_take_no_time() {
        List<String> anchors = new ArrayList<>();
        PLANTED.values().forEach(secret -> anchors.add(secret.substring(0, Math.min(8, secret.length()))));
        anchors.add("eyJ" + "a".repeat(500) + ".");
        anchors.add("://a:");
        anchors.add("AK" + "IA" + "QYLPR4S6TU2WXKZB ");
        anchors.add("sk-proj-" + "a".repeat(90));
        for (String anchor : anchors) {
            String text = anchor.repeat(1_000_000 / anchor.length());
            assertThat(Audits.findings(rule, Map.of("a.txt", text)).size()).isLessThan(2);
        }
    }

    private Severity found(String path, String text) {
        List<Finding> findings = Audits.of(rule, Map.of(path, text)).findings();
        assertThat(findings).as(path).hasSize(1);
        return findings.get(0).severity();
    }
}
