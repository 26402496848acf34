package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppKeyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    @Test
    void the_key_that_github_hands_out_and_its_modern_form_are_one_key() {
        assertThat(PemKey.read(TestKey.PKCS1)).isEqualTo(TestKey.PRIVATE);
        assertThat(PemKey.read(TestKey.PKCS8)).isEqualTo(TestKey.PRIVATE);
        assertThat(PemKey.read(TestKey.PKCS1.replace("\n", "\r\n"))).isEqualTo(TestKey.PRIVATE);
    }

    @Test
    void a_token_names_the_app_and_lives_for_less_than_ten_minutes() {
        Claims claims = Jwts.parser()
                .verifyWith(TestKey.PUBLIC)
                .clock(() -> Date.from(NOW))
                .build()
                .parseSignedClaims(AppKey.of(" 4242\n", TestKey.PKCS1).token(NOW))
                .getPayload();
        assertThat(claims.getIssuer()).isEqualTo("4242");
        assertThat(claims.getIssuedAt().toInstant()).isEqualTo(NOW.minusSeconds(60));
        assertThat(claims.getExpiration().toInstant()).isEqualTo(NOW.plusSeconds(540));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MIIEowIBAAKCAQEA",
                "-----BEGIN RSA PRIVATE KEY-----\nSECRETSECRET\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nSECRETSECRET\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n=\n-----END PRIVATE KEY-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nSECRETSECRET\n-----END OPENSSH PRIVATE KEY-----"
            })
    void what_is_no_key_is_refused_without_being_shown(String pem) {
        assertThatThrownBy(() -> AppKey.of("4242", pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the App's private key")
                .hasNoCause()
                .message()
                .doesNotContain("SECRET");
    }

    @Test
    void the_key_is_not_in_its_text() {
        assertThat(AppKey.of("4242", TestKey.PKCS1)).hasToString("App 4242");
    }
}
