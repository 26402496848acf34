package dev.plimsoll.rules.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebugEnabledTest {
    private static final DebugEnabled RULE = new DebugEnabled();
    private static final String FLASK = "import os\nfrom flask import Flask\napp = Flask(__name__)\n";
    private static final String PROGRAM = FLASK + "if __name__ == '__main__':\n    app.run(debug=True)\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FLASK + "app.run(host='0.0.0.0', debug=True)\n",
                FLASK + "app.run(\n    debug=True,\n)\n",
                FLASK + "app.debug = True\n",
                FLASK + "app.config['DEBUG'] = True\n",
                "from fastapi import FastAPI\napp = FastAPI(debug=True)\n",
                "INSTALLED_APPS = []\nDEBUG = True\n",
                "INSTALLED_APPS = []\nDEBUG = os.getenv('DEBUG', 'True')\n",
                "INSTALLED_APPS = []\nDEBUG = env.bool('DEBUG', default=True)\n"
            })
    void debug_mode_is_found_however_it_is_switched_on(String text) {
        assertThat(Audits.of(RULE, Map.of("app/settings.py", text)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FLASK + "app.run(debug=False)\n",
                FLASK + "app.run(debug=os.getenv('D') == '1')\n",
                "INSTALLED_APPS = []\nDEBUG = False\n",
                "INSTALLED_APPS = []\nDEBUG = os.getenv('DEBUG', 'False') == 'True'\n",
                "INSTALLED_APPS = []\nDEBUG = env.bool('DEBUG', default=False)\n"
            })
    void what_is_off_or_decided_outside_holds(String text) {
        assertThat(Audits.findings(RULE, Map.of("app/settings.py", text))).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("app/settings.py", text))).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEBUG = True\n",
                "import subprocess\nsubprocess.run(['a'], debug=True)\n",
                FLASK + "# app.run(debug=True)\n",
                "logger.setLevel(debug=True)\n"
            })
    void other_things_of_that_name_are_not_judged(String text) {
        assertThat(Audits.subjects(RULE, Map.of("app/main.py", text))).isZero();
    }

    @Test
    void a_program_is_lower_unless_an_image_starts_it() {
        assertThat(Audits.of(RULE, Map.of("app.py", PROGRAM)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        for (String start : new String[] {
            "CMD [\"python\", \"app.py\"]", "CMD python3 -m app", "ENTRYPOINT [\"python\", \"/srv/app.py\"]"
        }) {
            Map<String, String> files = Map.of("app.py", PROGRAM, "Dockerfile", "FROM python:3.12.7\n" + start + "\n");
            assertThat(Audits.of(RULE, files).findings())
                    .extracting(Finding::severity)
                    .containsExactly(Severity.MEDIUM);
        }
        Map<String, String> served =
                Map.of("app.py", PROGRAM, "Dockerfile", "FROM python:3.12.7\nCMD [\"gunicorn\", \"app:app\"]\n");
        assertThat(Audits.of(RULE, served).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }

    @Test
    void settings_for_development_are_lower() {
        assertThat(Audits.of(RULE, Map.of("shop/settings/dev.py", "INSTALLED_APPS = []\nDEBUG = True\n"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CMD [\"uvicorn\", \"main:app\", \"--reload\"]",
                "CMD uvicorn main:app --host 0.0.0.0 --reload",
                "CMD [\"fastapi\", \"dev\", \"main.py\"]",
                "CMD flask --app main run --debug",
                "ENV FLASK_DEBUG=1",
                "ENV FLASK_ENV development"
            })
    void an_image_that_reloads_is_found(String instruction) {
        Map<String, String> files = Map.of("Dockerfile", "FROM python:3.12.7\n" + instruction + "\n");
        assertThat(Audits.findings(RULE, files)).hasSize(1).allMatch(found -> found.startsWith("Dockerfile:2 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CMD [\"uvicorn\", \"main:app\", \"--reload-dir\", \"x\"]",
                "CMD [\"fastapi\", \"run\", \"main.py\"]",
                "ENV FLASK_DEBUG=0",
                "CMD [\"gunicorn\", \"main:app\"]"
            })
    void an_image_that_does_not_holds(String instruction) {
        Map<String, String> files = Map.of("Dockerfile", "FROM python:3.12.7\n" + instruction + "\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.subjects(RULE, files)).isOne();
    }

    @Test
    void a_stage_for_development_may_reload() {
        String text = "FROM python:3.12.7 AS dev\nCMD uvicorn main:app --reload\n";
        assertThat(Audits.subjects(RULE, Map.of("Dockerfile", text))).isZero();
    }
}
