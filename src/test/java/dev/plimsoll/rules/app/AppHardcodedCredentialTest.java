package dev.plimsoll.rules.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppHardcodedCredentialTest {
    private static final HardcodedCredential RULE = new HardcodedCredential();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "API_KEY = 'sk-4fGh7Kq2Zx9Lm3Vb'",
                "API_KEY: str = 'sk-4fGh7Kq2Zx9Lm3Vb'",
                "app.config['SECRET_KEY'] = 'x9Lm3Vb4fGh7Kq2Z'",
                "self.password = 'orchard-lantern-58'",
                "connect(password='orchard-lantern-58')",
                "connect(\n    user='a',\n    password='orchard-lantern-58',\n)",
                "SECRET_KEY = os.getenv('SECRET_KEY', 'x9Lm3Vb4fGh7Kq2Z')",
                "SECRET_KEY = os.environ.get(\n    'SECRET_KEY',\n    'x9Lm3Vb4fGh7Kq2Z',\n)",
                "SECRET_KEY = config('SECRET_KEY', default='x9Lm3Vb4fGh7Kq2Z')",
                "DB = {'password': 'orchard-lantern-58'}",
                "SECRET: SecretStr = SecretStr('x9Lm3Vb4fGh7Kq2Z')",
                "URL = 'postgresql://app:orchard-lantern-58@db:5432/app'",
                "def connect(password='orchard-lantern-58'): ..."
            })
    void a_literal_is_found_however_it_is_given(String code) {
        assertThat(Audits.of(RULE, Map.of("app/config.py", "import os\n" + code + "\n"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "API_KEY = os.environ['API_KEY']",
                "API_KEY = ''",
                "API_KEY = 'changeme'",
                "SECRET_KEY = 'your-secret-key-here'",
                "TOKEN_URL = '/auth/token'",
                "token_type = 'bearer'",
                "CSRF_TOKEN = 'csrf-token-header'",
                "API_KEY_HEADER = 'X-Api-Key'",
                "password_title = 'API Token'",
                "PASSWORD = 'password'",
                "forms = {'password': 'Please enter a password.'}",
                "password: str = Field(min_length=12)",
                "SESSION_KEY = 'current_user'",
                "token = f'{prefix}-{number}-abc123'",
                "url = f'postgresql://app:{password}@db/app'",
                "url = 'postgresql://app:%(password)s@db/app'",
                "url = 'postgresql://db:5432/app'",
                "# API_KEY = 'sk-4fGh7Kq2Zx9Lm3Vb'",
                "'''\nAPI_KEY = 'sk-4fGh7Kq2Zx9Lm3Vb'\n'''",
                "if password == 'orchard-lantern-58': pass",
                "PASSWORD_PATTERN = r'^(?=.*[A-Z])\\w{8,}$'",
                "password_re = '[a-z]+'",
                "value: Any = Field(examples=['a', {'user': 'ann', 'password': 'Tr1ckyOrchard9'}])",
                "schema = {'type': 'object', 'example': {'password': 'Tr1ckyOrchard9'}}"
            })
    void what_is_no_secret_is_not_found(String code) {
        assertThat(Audits.findings(RULE, Map.of("app/config.py", "import os\n" + code + "\n")))
                .isEmpty();
    }

    @Test
    void the_value_is_never_told() {
        String text = "connect(password='orchard-lantern-58')\n";
        assertThat(Audits.findings(RULE, Map.of("app/db.py", text)))
                .containsExactly("app/db.py:1 password: password is written out as a keyword argument");
    }

    @ParameterizedTest
    @CsvSource({
        "create(password='password123'), MEDIUM",
        "URL = 'postgresql://postgres:postgres@db/app', MEDIUM",
        "URL = 'postgresql://postgres:postgres@localhost/app', LOW",
        "URL = 'postgresql://app:orchard-lantern-58@127.0.0.1/app', LOW"
    })
    void what_anybody_would_guess_or_is_for_this_machine_is_lower(String code, Severity severity) {
        assertThat(Audits.of(RULE, Map.of("app/config.py", code + "\n")).findings())
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/config.py",
                "app/test_config.py",
                "examples/app.py",
                "conftest.py",
                "docs/conf.py",
                "README.md"
            })
    void tests_and_examples_are_left_out(String path) {
        assertThat(Audits.subjects(RULE, Map.of(path, "API_KEY = 'sk-4fGh7Kq2Zx9Lm3Vb'\n")))
                .isZero();
    }

    @Test
    void one_line_is_one_finding() {
        String text = "PASSWORD = os.getenv('PASSWORD', 'orchard-lantern-58')\n";
        assertThat(Audits.findings(RULE, Map.of("app/config.py", text))).hasSize(1);
    }
}
