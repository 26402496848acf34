package dev.plimsoll.rules.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsWildcardWithCredentialsTest {
    private static final CorsWildcardWithCredentials RULE = new CorsWildcardWithCredentials();
    private static final String IMPORTS = """
            import os
            from fastapi.middleware.cors import CORSMiddleware
            from flask_cors import CORS
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True)",
                "app.add_middleware(CORSMiddleware, allow_credentials=True, allow_origin_regex='.*')",
                "ON = True\napp.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=ON)",
                "CORS(app, supports_credentials=True)"
            })
    void it_is_said_once_and_by_the_graver_rule(String code) {
        Map<String, String> files = Map.of("app/main.py", IMPORTS + code);
        assertThat(Audits.of(RULE, files).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.CRITICAL);
        assertThat(Audits.subjects(new CorsWildcard(), files)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.add_middleware(CORSMiddleware, allow_origins=['*'])",
                "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=False)",
                "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=os.environ['C'])",
                "CORS(app)"
            })
    void without_credentials_the_other_rule_says_it(String code) {
        Map<String, String> files = Map.of("app/main.py", IMPORTS + code);
        assertThat(Audits.subjects(RULE, files)).isZero();
        assertThat(Audits.findings(new CorsWildcard(), files)).hasSize(1);
    }

    @Test
    void what_the_environment_decides_is_not_decided() {
        String code = "app.add_middleware(CORSMiddleware, allow_origins=os.environ['O'], allow_credentials=True)";
        assertThat(Audits.findings(RULE, Map.of("app/main.py", IMPORTS + code))).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("app/main.py", IMPORTS + code))).hasSize(1);
    }

    @Test
    void settings_for_development_are_lower() {
        String code = "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True)";
        assertThat(Audits.of(RULE, Map.of("app/dev.py", IMPORTS + code)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }
}
