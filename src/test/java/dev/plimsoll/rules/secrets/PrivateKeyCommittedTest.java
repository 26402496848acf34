package dev.plimsoll.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyCommittedTest {
    private static final String RSA = armour("RSA PRIVATE KEY", sequence(600, 1));
    private final PrivateKeyCommitted rule = new PrivateKeyCommitted();

    @Test
    void a_key_in_a_file_of_its_own_is_found() {
        assertThat(Audits.findings(rule, Map.of("deploy/tls.key", RSA)))
                .containsExactly("deploy/tls.key:1 RSA private key: RSA private key without a passphrase");
        assertThat(found("a.pem", armour("PRIVATE KEY", sequence(100, 1)))).isEqualTo(Severity.CRITICAL);
        assertThat(found("a.pem", armour("EC PRIVATE KEY", sequence(110, 1)))).isEqualTo(Severity.CRITICAL);
        assertThat(found("id_rsa", openSsh("none"))).isEqualTo(Severity.CRITICAL);
        assertThat(found("a.ppk", putty("none"))).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void one_behind_a_passphrase_is_less_grave() {
        assertThat(found("a.pem", armour("ENCRYPTED PRIVATE KEY", sequence(200, 1))))
                .isEqualTo(Severity.MEDIUM);
        assertThat(found("id_ed25519", openSsh("aes256-ctr"))).isEqualTo(Severity.MEDIUM);
        assertThat(found("a.ppk", putty("aes256-cbc"))).isEqualTo(Severity.MEDIUM);
        String headers = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0123456789ABCDEF\n\n";
        assertThat(found("a.pem", RSA.replaceFirst("-----\n", "-----\n" + headers)))
                .isEqualTo(Severity.MEDIUM);
        byte[] packet = bytes(300, 3);
        packet[0] = (byte) 0x95;
        assertThat(found("a.asc", armour("PGP PRIVATE KEY BLOCK", packet).replace("-----END", "=aB3d\n-----END")))
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void one_inside_another_file_is_found_on_the_line_where_it_begins() {
        assertThat(Audits.findings(rule, Map.of("a.yml", "a: 1\nkey: |\n" + RSA.indent(6))))
                .singleElement()
                .asString()
                .startsWith("a.yml:3 ");
        String escaped = RSA.replace("\n", "\\n");
        assertThat(found("a.json", "{\"private_key\": \"" + escaped + "\"}")).isEqualTo(Severity.CRITICAL);
        assertThat(found("a.json", "{\"x\": \"{\\\"k\\\": \\\"" + RSA.replace("\n", "\\\\n") + "\\\"}\"}"))
                .isEqualTo(Severity.CRITICAL);
        assertThat(found(".env", "KEY=\"" + escaped + "\"")).isEqualTo(Severity.CRITICAL);
        StringBuilder source = new StringBuilder("KEY = (\n");
        RSA.lines().forEach(line -> source.append("    b\"").append(line).append("\\n\"\n"));
        assertThat(found("app.py", source + ")\n")).isEqualTo(Severity.CRITICAL);
        StringBuilder joined = new StringBuilder("String key = ");
        RSA.lines().forEach(line -> joined.append("    \"").append(line).append("\\n\" +\n"));
        assertThat(found("build.gradle", joined + "\"\";")).isEqualTo(Severity.CRITICAL);
        String wrapped = Base64.getEncoder().encodeToString(RSA.getBytes(StandardCharsets.US_ASCII));
        assertThat(found("secret.yaml", "data:\n  tls.key: " + wrapped + "\n")).isEqualTo(Severity.CRITICAL);
        assertThat(found("a.pem", RSA.replace("\n", "\r\n"))).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void one_key_in_several_files_is_one_secret() {
        Map<String, String> files = Map.of("a.pem", RSA, "b.yml", "key: |\n" + RSA.indent(2), "tests/a.pem", RSA);
        assertThat(Audits.of(rule, files).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.path()).isEqualTo("a.pem");
            assertThat(finding.message()).endsWith("in 3 places");
            assertThat(finding.problem().related())
                    .extracting(related -> related.place().toString())
                    .containsExactly("b.yml:2", "tests/a.pem:1");
        });
    }

    @Test
    void tests_and_examples_are_less_grave() {
        assertThat(found("tests/fixtures/server.key", RSA)).isEqualTo(Severity.LOW);
        assertThat(found("docs/example.txt", RSA)).isEqualTo(Severity.LOW);
        assertThat(found("pkg/localhost.key", RSA)).isEqualTo(Severity.LOW);
        assertThat(found("src/latest/server.key", RSA)).isEqualTo(Severity.CRITICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIVATE KEY-----",
                "re.compile('-----BEGIN (RSA )?PRIVATE KEY-----.*-----END (RSA )?PRIVATE KEY-----')",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQ...\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n<your key here>\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n${KEY}\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
                        + "-----END PRIVATE KEY-----",
                "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n",
            })
    void what_is_no_complete_key_is_left_alone(String text) {
        assertThat(Audits.findings(rule, Map.of("a.pem", text, "a.py", "x = '''" + text + "'''")))
                .isEmpty();
    }

    @Test
    void a_key_that_is_cut_off_is_none() {
        List<String> lines = RSA.lines().toList();
        String cut = String.join("\n", lines.subList(0, 6)) + "\n" + lines.get(lines.size() - 1);
        assertThat(Audits.findings(rule, Map.of("a.pem", cut))).isEmpty();
        assertThat(Audits.findings(rule, Map.of("a.pem", RSA.substring(0, RSA.length() - 40))))
                .isEmpty();
    }

    @Test
    void public_keys_and_certificates_are_right() {
        Map<String, String> files = Map.of(
                "a.pem", armour("CERTIFICATE", sequence(500, 1)).repeat(3),
                "b.pem", armour("PUBLIC KEY", sequence(500, 1)),
                "c.asc", armour("PGP PUBLIC KEY BLOCK", sequence(500, 1)),
                "id_rsa.pub", "ssh-rsa AAAAB3NzaC1yc2E");
        assertThat(Audits.findings(rule, files)).isEmpty();
        assertThat(Audits.subjects(rule, files)).isEqualTo(3);
    }

    @Test
    void long_texts_take_no_time() {
        String begin = "-----BEGIN PRIVATE KEY-----";
        assertThat(Audits.findings(rule, Map.of("a.txt", begin.repeat(50_000)))).isEmpty();
        assertThat(Audits.findings(rule, Map.of("a.txt", "LS0tLS1CRUdJTi".repeat(100_000))))
                .isEmpty();
        assertThat(Audits.findings(rule, Map.of("a.txt", begin + "a ".repeat(500_000))))
                .isEmpty();
        assertThat(Audits.findings(rule, Map.of("a.ppk", putty("none").repeat(2_000))))
                .hasSize(1);
    }

    private Severity found(String path, String text) {
        List<Finding> findings = Audits.of(rule, Map.of(path, text)).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0).severity();
    }

    private static byte[] bytes(int length, int seed) {
        byte[] bytes = new byte[length];
        new java.util.Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** A DER sequence of this many bytes of nothing in particular. */
    private static byte[] sequence(int length, int seed) {
        byte[] bytes = bytes(length, seed);
        bytes[0] = 0x30;
        if (length < 130) {
            bytes[1] = (byte) (length - 2);
        } else {
            bytes[1] = (byte) 0x82;
            bytes[2] = (byte) (length - 4 >> 8);
            bytes[3] = (byte) (length - 4);
        }
        return bytes;
    }

    private static String armour(String label, byte[] body) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(body);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    private static String openSsh(String cipher) {
        byte[] body = bytes(200, 2);
        byte[] start = ("openssh-key-v1\0\0\0\0" + (char) cipher.length() + cipher).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, body, 0, start.length);
        return armour("OPENSSH PRIVATE KEY", body);
    }

    private static String putty(String encryption) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes(90, 4));
        return "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: " + encryption + "\nComment: x\nPublic-Lines: 1\nAAAA\n"
                + "Private-Lines: 2\n" + body + "\nPrivate-MAC: 00\n";
    }
}
