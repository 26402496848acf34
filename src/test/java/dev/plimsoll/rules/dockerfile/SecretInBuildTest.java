package dev.plimsoll.rules.dockerfile;

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

class SecretInBuildTest {
    private static final SecretInBuild RULE = new SecretInBuild();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENV DB_PASSWORD=orchard-lantern-58 | ENV DB_PASSWORD is written out in the Dockerfile",
                "ENV DB_PASSWORD orchard lantern 58 | ENV DB_PASSWORD is written out in the Dockerfile",
                "ENV POSTGRES_PASSWORD=postgres | ENV POSTGRES_PASSWORD is written out in the Dockerfile",
                "ARG NPM_TOKEN='orchard-lantern-58' | ARG NPM_TOKEN is written out in the Dockerfile",
                "ARG P=orchard-lantern-58~ENV DB_PASSWORD=$P | ENV DB_PASSWORD is written out in the Dockerfile",
                "ARG TOKEN~ENV API_TOKEN=$TOKEN | ENV API_TOKEN keeps the build argument TOKEN in the image",
                "COPY .env /app/ | COPY of .env puts a file of secrets into the image",
                "ADD id_rsa /root/.ssh/id_rsa | ADD of id_rsa puts a file of secrets into the image",
                "COPY certs/private-key.pem /etc/ssl/ | COPY of certs/private-key.pem puts a file of secrets into the image",
            })
    void a_secret_in_the_image_is_found_without_its_value(String text, String message) {
        assertThat(found(text))
                .singleElement()
                .asString()
                .endsWith(": " + message)
                .doesNotContain("lantern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENV DB_PASSWORD=",
                "ENV DB_PASSWORD_FILE=/run/secrets/db",
                "ENV NEXT_PUBLIC_API_KEY=orchard-lantern-58",
                "ENV SECRET_KEY=changeme-at-deploy",
                "ENV PASSWORD_MIN_LENGTH=12",
                "COPY .env.example .env.sample ./",
                "COPY certs/ca.pem certs/server.crt /etc/ssl/",
                "COPY apt-signing.key /etc/apt/keyrings/",
                "COPY --from=build /app/.env /app/",
                "RUN --mount=type=secret,id=token cat /run/secrets/token",
            })
    void what_is_no_secret_and_a_mount_are_right(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void what_is_given_at_build_time_can_not_be_told() {
        Map<String, String> files = Map.of("Dockerfile", "FROM a:1.2.3\nARG NPM_TOKEN\nRUN npm ci\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).hasSize(1);
    }

    @Test
    void a_committed_env_file_without_a_secret_is_none() {
        String copy = "FROM a:1.2.3\nCOPY .env ./\n";
        assertThat(Audits.findings(RULE, Map.of("web/Dockerfile", copy, "web/.env", "VITE_API_URL=/api\n")))
                .isEmpty();
        assertThat(Audits.findings(
                        RULE, Map.of("web/Dockerfile", copy, "web/.env", "DB_PASSWORD=orchard-lantern-58\n")))
                .hasSize(1);
    }

    @Test
    void a_file_that_only_an_earlier_stage_has_is_milder_and_an_example_milder_still() {
        String built = "FROM a:1.2.3 AS build\nCOPY .env ./\nFROM b:1.2.3\nCOPY --from=build /x /x\n";
        assertThat(severities("Dockerfile", built)).containsExactly(Severity.MEDIUM);
        assertThat(severities("Dockerfile", "FROM a:1.2.3\nCOPY .env ./\n")).containsExactly(Severity.HIGH);
        assertThat(severities("Dockerfile", "FROM a:1.2.3\nENV DB_PASSWORD=postgres\n"))
                .containsExactly(Severity.MEDIUM);
        assertThat(severities("examples/Dockerfile", "FROM a:1.2.3\nCOPY .env ./\n"))
                .containsExactly(Severity.LOW);
    }

    private static List<Severity> severities(String path, String text) {
        return Audits.of(RULE, Map.of(path, text)).findings().stream()
                .map(Finding::severity)
                .toList();
    }

    private static List<String> found(String text) {
        return Audits.findings(RULE, Map.of("Dockerfile", "FROM a:1.2.3\n" + text.replace('~', '\n') + "\n"));
    }
}
