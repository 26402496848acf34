package dev.plimsoll.model.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names promise a secret and what values are one. */
class CredentialTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POSTGRES_PASSWORD",
                "PGPASSWORD",
                "dbPassword",
                "DB_PW",
                "db.pass",
                "SMTP_PWD",
                "JWT_SECRET",
                "GITHUB_TOKEN",
                "authToken",
                "API_KEY",
                "apiKey",
                "APIKEY",
                "AWS_SECRET_ACCESS_KEY",
                "SECRET_KEY_BASE",
                "APP_KEY",
                "client-secret",
                "SERVICE_ROLE_KEY",
                "PASSWORD_2",
                "RSA_PRIVATE_KEY",
                "KEY_PASSPHRASE"
            })
    void a_name_that_promises_a_secret(String name) {
        assertThat(SecretName.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "1",
                "PWD",
                "OLD_PWD",
                "PASSWORD_FILE",
                "PASSWORD_MIN_LENGTH",
                "TOKEN_URL",
                "MAX_TOKENS",
                "MAX_TOKEN",
                "AWS_ACCESS_KEY_ID",
                "PUBLIC_KEY",
                "NEXT_PUBLIC_API_KEY",
                "MYSQL_ALLOW_EMPTY_PASSWORD",
                "PASSWORD_HASH",
                "MYSQL_RANDOM_ROOT_PASSWORD",
                "SECRET_NAME",
                "secretName",
                "existingSecret",
                "imagePullSecret",
                "KEY",
                "PRIMARY_KEY",
                "BYPASS",
                "TOKENIZER",
                "CACHE_KEY",
                "SUPABASE_ANON_KEY",
                "TOKEN_EXPIRY"
            })
    void a_name_that_promises_none(String name) {
        assertThat(SecretName.is(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "true",
                "No",
                "none",
                "8",
                "300",
                "/run/secrets/db",
                "./secret.txt",
                "https://vault.example.org/v1",
                "ssh-ed25519 AAAAC3NzaC1lZDI1",
                "$2y$10$abcdefghijk",
                "$$2y$$10$$abc",
                "{SSHA}abcdef",
                "-----BEGIN PUBLIC KEY-----\nx"
            })
    void a_value_that_is_nothing_to_keep_secret(String value) {
        assertThat(SecretValue.of("X_PASSWORD", value)).isEqualTo(SecretValue.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${DB_PASSWORD}",
                "$DB_PASSWORD",
                "prefix-${X}",
                "$(DB_PASSWORD)",
                "{{ secret }}",
                "op://vault/item",
                "%(ENV_X)s",
                "ENC[AES256_GCM,data:x]",
                "arn:aws:secretsmanager:x",
                "vault:secret/db#password"
            })
    void a_value_that_comes_from_elsewhere(String value) {
        assertThat(SecretValue.of("X_PASSWORD", value)).isEqualTo(SecretValue.REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme",
                "CHANGE_ME",
                "please-change-this",
                "your-api-key",
                "<password>",
                "replace_me",
                "xxxxxxxx",
                "********",
                "put-your-key-here",
                "example-token",
                "[token]",
                "insert secret",
                "sk-..."
            })
    void a_value_that_somebody_is_meant_to_replace(String value) {
        assertThat(SecretValue.of("X_PASSWORD", value)).isEqualTo(SecretValue.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres",
                "password",
                "Password123!",
                "admin",
                "rootpassword",
                "mysecretpassword",
                "grafana",
                "grafana123",
                "db-password",
                "123456",
                "minioadmin"
            })
    void a_value_that_anybody_would_try_first(String value) {
        assertThat(SecretValue.of("GRAFANA_PASSWORD", value)).isEqualTo(SecretValue.GUESSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct_horse_2024",
                "grafana_secure_pass_2024",
                "hG7-kk2!pQ",
                "a1b2c3d4e5f6",
                "base64:c29tZXRoaW5n",
                "p$x9Z"
            })
    void a_value_that_somebody_chose(String value) {
        assertThat(SecretValue.of("GRAFANA_PASSWORD", value)).isEqualTo(SecretValue.LITERAL);
    }

    @Test
    void a_url_with_user_information_is_found_anywhere_in_a_text() {
        assertThat(UrlPassword.in("--db postgresql://app:hG7kk2pQ@db:5432/x --cache redis://:${PW}@cache"))
                .containsExactly(
                        new UrlPassword("postgresql", "app", SecretValue.LITERAL, 22),
                        new UrlPassword("redis", "", SecretValue.REFERENCE, 58));
    }

    @Test
    void a_long_text_is_read_in_bounded_time() {
        assertThat(UrlPassword.in("a://b:" + "${x}".repeat(50_000) + "a.".repeat(100_000) + "://@"))
                .isEmpty();
    }

    @Test
    void a_password_that_is_its_user_is_guessable() {
        assertThat(UrlPassword.in("amqp://scott:scott@mq"))
                .extracting(UrlPassword::value)
                .containsExactly(SecretValue.GUESSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://host:80/a@b",
                "https://token@github.com/x",
                "mail me@example.org",
                "http://a:b",
                "a://b:@c"
            })
    void text_without_a_password_in_a_url(String text) {
        assertThat(UrlPassword.in(text)).isEmpty();
    }
}
