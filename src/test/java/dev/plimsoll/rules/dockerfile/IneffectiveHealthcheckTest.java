package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IneffectiveHealthcheckTest {
    private final IneffectiveHealthcheck rule = new IneffectiveHealthcheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEALTHCHECK CMD true",
                "HEALTHCHECK --interval=5s --retries=3 CMD exit 0",
                "HEALTHCHECK CMD [\"python\", \"-c\", \"import sys; sys.exit(0)\"]",
                "HEALTHCHECK --interval=5s \\\n  --timeout=3s \\\n  CMD python \\\n -c \"import sys; sys.exit(0)\"",
                "HEALTHCHECK CMD [\"CMD-SHELL\"]\nHEALTHCHECK CMD echo ok",
                "healthcheck cmd curl -f localhost || exit 0",
                "HEALTHCHECK CMD nginx --version",
                "HEALTHCHECK CMD kill -0 1",
            })
    void a_check_that_can_only_succeed_is_found(String text) {
        assertThat(Audits.findings(rule, files(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEALTHCHECK CMD curl -f localhost || exit 1",
                "HEALTHCHECK CMD [\"/healthcheck\"]",
                "HEALTHCHECK CMD $CHECK",
                "SHELL [\"powershell\"]\nHEALTHCHECK CMD powershell -command try { iwr x; exit 0 } catch { exit 1 }",
            })
    void a_check_that_can_fail_is_right(String text) {
        assertThat(Audits.findings(rule, files(text))).isEmpty();
        assertThat(Audits.subjects(rule, files(text))).isEqualTo(1);
    }

    @Test
    void no_check_is_no_subject_and_all_lines_of_one_are_its_place() {
        assertThat(Audits.subjects(rule, files("HEALTHCHECK NONE"))).isZero();
        assertThat(Audits.of(rule, files("HEALTHCHECK \\\n  CMD true")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place().line()).isEqualTo(2);
                    assertThat(finding.place().span().endLine()).isEqualTo(3);
                });
    }

    private static Map<String, String> files(String text) {
        return Map.of("Dockerfile", "FROM a:1\n" + text + "\n");
    }
}
