package dev.plimsoll.github;

import io.jsonwebtoken.Jwts;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** The App's identity towards GitHub: its id (or client id) and its private key. Never shows the key. */
public final class AppKey {
    /** For clocks that differ (GitHub's documentation, "Generating a JSON Web Token (JWT) for a GitHub App"). */
    private static final Duration BACKDATED = Duration.ofSeconds(60);
    /** GitHub allows ten minutes. */
    private static final Duration VALID = Duration.ofMinutes(9);

    private final String app;
    private final PrivateKey key;

    private AppKey(String app, PrivateKey key) {
        this.app = app;
        this.key = key;
    }

    /**
     * From the PEM file that GitHub hands out (PKCS#1), or the same key as PKCS#8.
     *
     * @throws IllegalArgumentException where there is no app id or no RSA key; the message shows nothing of the key
     */
    public static AppKey of(String app, String pem) {
        if (app.isBlank()) {
            throw new IllegalArgumentException("the App's id is empty");
        }
        return new AppKey(app.strip(), PemKey.read(pem));
    }

    String app() {
        return app;
    }

    /** A signed token that says "I am this App". */
    String token(Instant now) {
        return Jwts.builder()
                .issuer(app)
                .issuedAt(Date.from(now.minus(BACKDATED)))
                .expiration(Date.from(now.plus(VALID)))
                .signWith(key, Jwts.SIG.RS256)
                .compact();
    }

    @Override
    public String toString() {
        return "App " + app;
    }
}
