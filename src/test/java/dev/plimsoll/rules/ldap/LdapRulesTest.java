package dev.plimsoll.rules.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdapRulesTest {
    private static final String ENTRY = "dn: uid=ada,dc=example,dc=org\nuid: ada\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userPassword: {SSHA}Hx05qT5oLuUe6bJDJAJE7EONzJfNndew",
                "userPassword: {ssha}Hx05qT5oLuUe6bJDJAJE7EONzJfNndew",
                "userPassword: {SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=",
                "userPassword: {MD5}X03MO1qnZdYdgyfeuILPmQ==",
                "userPassword: {CRYPT}$1$abc$abcdefgh",
                "userPassword: {CRYPT}abJnggxhB/yWI",
                "userPassword:: e1NTSEF9SHgwNXFUNW9MdVVlNmJKREpBSkU3RU9OekpmTm5kZXc=",
                "userPassword: {SS\n HA}Hx05qT5oLuUe6bJDJAJE7EONzJfNndew",
                "olcRootPW: {SSHA}Hx05qT5oLuUe6bJDJAJE7EONzJfNndew",
            })
    void a_hash_that_is_quick_to_try_is_found(String line) {
        assertThat(found(new WeakPasswordHash(), ENTRY + line))
                .singleElement()
                .asString()
                .startsWith("setup.ldif:3 password of uid=ada,dc=example,dc=org: ")
                .doesNotContain("Hx05");
        assertThat(found(new ClearTextPassword(), ENTRY + line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userPassword: {ARGON2}$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA",
                "userPassword: {PBKDF2-SHA512}10000$c2FsdA$aGFzaA",
                "userPassword: {CRYPT}$6$salt$hash",
                "userPassword: {SASL}ada@EXAMPLE.ORG",
                "userPassword: ${ADA_PASSWORD}",
                "userPassword: {{ ada_password }}",
                "userPassword:",
                "description: the password is {SSHA}",
                "# userPassword: {SSHA}Hx05qT5oLuUe6bJDJAJE7EONzJfNndew",
                "# Password: see the vault",
                "# password: hashed",
                "# password policy: strict",
                "# Change the password before use",
            })
    void a_good_hash_a_reference_and_prose_are_right(String line) {
        assertThat(found(new WeakPasswordHash(), ENTRY + line)).isEmpty();
        assertThat(found(new ClearTextPassword(), ENTRY + line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userPassword: orchard-lantern-58",
                "userPassword:: b3JjaGFyZC1sYW50ZXJuLTU4",
                "userPassword: {CLEARTEXT}orchard-lantern-58",
                "# Password: orchard-lantern-58",
                "# user ada, password = orchard-lantern-58",
                "# userPassword: orchard-lantern-58",
                "userPassword: admin",
            })
    void clear_text_is_found_in_comments_too_and_never_told(String line) {
        assertThat(found(new ClearTextPassword(), ENTRY + line))
                .singleElement()
                .asString()
                .startsWith("setup.ldif:3 password of uid=ada,dc=example,dc=org: ")
                .doesNotContain("lantern");
    }

    @Test
    void a_comment_belongs_to_the_entry_behind_it() {
        assertThat(found(new ClearTextPassword(), "# Ada\n# Password: orchard-lantern-58\n" + ENTRY))
                .containsExactly("setup.ldif:2 password of uid=ada,dc=example,dc=org: The password of"
                        + " uid=ada,dc=example,dc=org stands in clear text in a comment");
    }

    @Test
    void a_stand_in_is_milder_and_tests_milder_still() {
        assertThat(severities("setup.ldif", "changeme-please")).containsExactly(Severity.MEDIUM);
        assertThat(severities("tests/setup.ldif", "orchard-lantern-58")).containsExactly(Severity.LOW);
        assertThat(severities("setup.ldif", "orchard-lantern-58")).containsExactly(Severity.CRITICAL);
        assertThat(severities("testdata/setup.ldif", "orchard-lantern-58")).isEmpty();
    }

    private static List<Severity> severities(String path, String password) {
        return Audits.of(new ClearTextPassword(), Map.of(path, ENTRY + "userPassword: " + password + "\n"))
                .findings()
                .stream()
                .map(Finding::severity)
                .toList();
    }

    private static List<String> found(Rule<?> rule, String text) {
        return Audits.findings(rule, Map.of("setup.ldif", text + "\n"));
    }
}
