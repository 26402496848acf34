package dev.plimsoll.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileCommittedTest {
    private static final String CHOSEN = "PORT=80\nDB_PASSWORD=vT9-quiet-harbour\n";
    private final EnvFileCommitted rule = new EnvFileCommitted();

    @ParameterizedTest
    @CsvSource({
        ".env, HIGH",
        "deploy/.env.production, HIGH",
        "mailu.env, HIGH",
        ".env.local, HIGH",
        "prod.env, HIGH",
        ".envrc, HIGH",
        ".env.development, MEDIUM",
        ".env.test, MEDIUM",
        ".devcontainer/backend.env, MEDIUM",
        "tests/.env, LOW",
        "examples/app/.env, LOW",
    })
    void a_secret_that_somebody_chose_is_as_grave_as_its_file(String path, Severity severity) {
        assertThat(findings(path, CHOSEN)).extracting(Finding::severity).containsExactly(severity);
        assertThat(findings(path, CHOSEN).get(0).place().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env.example",
                ".env.sample",
                ".env.template",
                ".env.dist",
                ".env.defaults",
                "env/.env.local.example",
                "example.env",
                ".env-sample",
                ".env.tpl"
            })
    void a_file_that_shows_the_variables_is_right(String path) {
        assertThat(findings(path, CHOSEN)).isEmpty();
        assertThat(Audits.subjects(rule, Map.of(path, CHOSEN))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env.d.ts",
                ".env.py",
                "env.yaml",
                ".env.vault",
                ".environment",
                "src/env/x.txt",
                ".env.md",
                ".env.gpg"
            })
    void what_only_sounds_like_an_env_file_is_none(String path) {
        assertThat(Audits.subjects(rule, Map.of(path, CHOSEN))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORT=8080\nCOMPOSE_PROJECT_NAME=shop\n",
                "DB_PASSWORD=\n",
                "DB_PASSWORD=${DB_PASSWORD}\n",
                "DB_PASSWORD_FILE=/run/secrets/db\n",
                "VITE_API_KEY=AIzaSyA-1234567890\nREACT_APP_TOKEN=abcdef123456\n",
                "NEXT_PUBLIC_SUPABASE_ANON_KEY=abcdef123456\n",
                "TOKEN_URL=https://login.example.org/token\nMAX_TOKENS=4096\n",
                "sops_mac=ENC[AES256_GCM,data:abc,type:str]\nDB_PASSWORD=ENC[AES256_GCM,data:abc,iv:x,tag:y,type:str]\n",
                "DOTENV_PUBLIC_KEY=\"03a5\"\nDB_PASSWORD=\"encrypted:BDb7t3QkTRp2\"\n",
                "DATABASE_URL=postgres://app@db/shop\n",
            })
    void settings_that_are_no_secret_are_right(String text) {
        assertThat(findings(".env", text)).isEmpty();
        assertThat(Audits.subjects(rule, Map.of(".env", text))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        ".env, DB_PASSWORD=postgres, MEDIUM",
        ".env, DB_PASSWORD=CHANGE_ME, LOW",
        ".env, POSTGRES_USER=plane|POSTGRES_PASSWORD=plane, MEDIUM",
        ".env, DATABASE_URL=postgres://saleor:saleor@db/saleor, MEDIUM",
        ".env, DATABASE_URL=postgres://app:vT9-quiet-harbour@db/shop, HIGH",
        ".env, DATABASE_URL=postgres://postgres:postgres@db/shop, MEDIUM",
        ".env, export JWT_SECRET='vT9$quiet', HIGH",
    })
    void what_the_values_are_decides(String path, String text, Severity severity) {
        assertThat(findings(path, text.replace('|', '\n')))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_PASSWORD=postgres", "API_KEY=changeme"})
    void files_for_tests_and_development_may_have_them(String text) {
        assertThat(findings(".env.test", text)).isEmpty();
        assertThat(findings("spec/fixtures/.env", text)).isEmpty();
    }

    @Test
    void the_values_are_never_told_and_the_names_are() {
        String text = "A_SECRET=vT9-quiet-1\nB_SECRET=vT9-quiet-2\nC_SECRET=vT9-quiet-3\nD_SECRET=vT9-quiet-4\n"
                + "E_SECRET=\"vT9-\nquiet\"\n";
        assertThat(Audits.findings(rule, Map.of(".env", text)))
                .containsExactly(".env:1 env file: 5 secrets have a value of its own: A_SECRET, B_SECRET,"
                        + " C_SECRET, D_SECRET and 1 more");
        assertThat(findings(".env", text).toString()).doesNotContain("quiet");
    }

    @Test
    void broken_files_are_read_as_far_as_they_go() {
        assertThat(findings(".env", "???\nDB_PASSWORD=vT9-quiet-harbour\nX='never ends\n"))
                .hasSize(1);
        assertThat(findings(".env", "no variable at all")).isEmpty();
    }

    private List<Finding> findings(String path, String text) {
        return Audits.of(rule, Map.of(path, text)).findings();
    }
}
