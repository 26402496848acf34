package dev.plimsoll.rules.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRulesTest {
    private static final UnrotatedLogFile ROTATION = new UnrotatedLogFile();
    private static final NoStructuredLogging STRUCTURE = new NoStructuredLogging();
    private static final PrintInService PRINT = new PrintInService();
    private static final NoRequestLogging REQUESTS = new NoRequestLogging();
    private static final String APP = "from fastapi import FastAPI\napp = FastAPI()\n";
    private static final String ROUTE = "\n\n@app.post(\"/orders\")\ndef order():\n    return {}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import logging\nh = logging.FileHandler('a.log')",
                "from logging import FileHandler as F\nfrom logging import FileHandler\nh = FileHandler('a.log')",
                "import logging\nlogging.basicConfig(level=1, filename='a.log')",
                "CONFIG = {'handlers': {'a': {'class': 'logging.FileHandler', 'filename': 'a.log'}}}",
                "from logging.handlers import RotatingFileHandler\nh = RotatingFileHandler('a.log')",
                "from logging.handlers import RotatingFileHandler\nh = RotatingFileHandler('a.log', maxBytes=0, backupCount=3)",
                "import logging.handlers\nh = logging.handlers.RotatingFileHandler('a.log', maxBytes=1000)",
                "CONFIG = {'a': {'class': 'logging.handlers.RotatingFileHandler', 'filename': 'a.log', 'maxBytes': 9}}",
                "from loguru import logger\nlogger.add('a.log')"
            })
    void a_log_file_that_never_rotates_is_found(String code) {
        assertThat(Audits.of(ROTATION, Map.of("app/log.py", code + "\n")).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from logging.handlers import RotatingFileHandler\nh = RotatingFileHandler('a.log', maxBytes=9, backupCount=3)",
                "from logging.handlers import RotatingFileHandler\nh = RotatingFileHandler('a.log', 'a', 1000, 3)",
                "from logging.handlers import TimedRotatingFileHandler\nh = TimedRotatingFileHandler('a.log')",
                "from logging.handlers import WatchedFileHandler\nh = WatchedFileHandler('a.log')",
                "CONFIG = {'a': {'class': 'logging.handlers.WatchedFileHandler', 'filename': 'a.log'}}",
                "from loguru import logger\nlogger.add('a.log', rotation='10 MB')"
            })
    void one_that_rotates_holds(String code) {
        assertThat(Audits.findings(ROTATION, Map.of("app/log.py", code + "\n"))).isEmpty();
        assertThat(Audits.subjects(ROTATION, Map.of("app/log.py", code + "\n"))).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import logging\nh = logging.FileHandler('/dev/stdout')",
                "import logging\nh = logging.StreamHandler()",
                "import logging\nlogging.basicConfig(level=1)",
                "from own import FileHandler\nh = FileHandler('a.log')",
                "# logging.FileHandler('a.log')",
                "from loguru import logger\nlogger.add(sys.stderr)"
            })
    void what_is_no_log_file_is_not_judged(String code) {
        assertThat(Audits.subjects(ROTATION, Map.of("app/log.py", code + "\n"))).isZero();
    }

    @Test
    void a_script_is_lower_and_logrotate_leaves_it_open() {
        String text = "import logging\nh = logging.FileHandler('a.log')\n";
        assertThat(Audits.of(ROTATION, Map.of("scripts/import.py", text)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        Map<String, String> files = Map.of("app/log.py", text, "deploy/logrotate.d/app", "/a.log {\n}\n");
        assertThat(Audits.findings(ROTATION, files)).isEmpty();
        assertThat(Audits.unknown(ROTATION, files)).containsExactly("logrotate may rotate it: deploy/logrotate.d/app");
    }

    @Test
    void a_logger_is_no_configuration() {
        Map<String, String> files = Map.of(
                "main.py",
                "import logging\nimport jobs\nlogger = logging.getLogger(__name__)\n" + APP,
                "jobs.py",
                "import logging\nlogger = logging.getLogger(__name__)\n");
        assertThat(Audits.findings(STRUCTURE, files))
                .containsExactly("main.py:5 service main.py: 2 files get a logger, but nothing says where logs go and"
                        + " what they look like");
    }

    @Test
    void plain_text_and_a_library_that_nobody_imports_are_told() {
        Map<String, String> files = Map.of(
                "main.py",
                "import logging\nlogging.basicConfig(level=logging.INFO)\n" + APP,
                "requirements.txt",
                "fastapi\npython-json-logger==2.0.7\n");
        assertThat(Audits.findings(STRUCTURE, files))
                .containsExactly("main.py:4 service main.py: logs are configured as plain text: no JSON formatter is in"
                        + " sight; python-json-logger is named in requirements.txt:2, but nothing imports it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import structlog\n",
                "from pythonjsonlogger import jsonlogger\n",
                "from loguru import logger\nlogger.add(sys.stderr, serialize=True)\n",
                "class JsonFormatter(logging.Formatter):\n    pass\n",
                "class Lines(logging.Formatter):\n    def format(self, record):\n        return json.dumps({})\n"
            })
    void logs_for_machines_hold(String code) {
        assertThat(Audits.findings(STRUCTURE, Map.of("main.py", code + APP))).isEmpty();
    }

    @Test
    void a_formatter_in_a_file_that_configures_logging_counts() {
        Map<String, String> files = Map.of(
                "main.py",
                "import logging.config\nlogging.config.fileConfig('logging.ini')\n" + APP,
                "logging.ini",
                "[formatter_json]\nclass=pythonjsonlogger.jsonlogger.JsonFormatter\n");
        assertThat(Audits.findings(STRUCTURE, files)).isEmpty();
        Map<String, String> plain =
                Map.of("main.py", files.get("main.py"), "logging.ini", "[formatter_plain]\nformat=%(message)s\n");
        assertThat(Audits.findings(STRUCTURE, plain)).hasSize(1);
    }

    @Test
    void prints_are_counted_in_what_the_service_loads_only() {
        Map<String, String> files = Map.of(
                "main.py", APP + "import jobs\nprint('a')\nif x: print('b')\n# print('c')\ns = '''\nprint('d')\n'''\n",
                "jobs.py", "def run():\n    return 1\n\n\nif __name__ == '__main__':\n    print('x')\n",
                "scripts/once.py", "print('x')\n",
                "cli.py", "print('x')\n",
                "tests/test_a.py", "print('x')\n");
        assertThat(Audits.findings(PRINT, files))
                .containsExactly("main.py:4 source of a service: print() is called 2 times in this file, first here");
        assertThat(Audits.subjects(PRINT, files)).isEqualTo(2);
        assertThat(Audits.subjects(PRINT, Map.of("tool.py", "print('x')\n"))).isZero();
    }

    @Test
    void middleware_besides_cors_may_log_requests() {
        String cors = APP + "app.add_middleware(CORSMiddleware)\napp.add_middleware(GZipMiddleware)\n" + ROUTE;
        assertThat(Audits.findings(REQUESTS, Map.of("main.py", cors)))
                .containsExactly("main.py:2 service main.py: FastAPI service: no middleware logs requests; at most the"
                        + " server's access log does");
        String own = APP + "app.add_middleware(Limits)\n" + ROUTE;
        assertThat(Audits.unknown(REQUESTS, Map.of("main.py", own)))
                .containsExactly("middleware may log requests: Limits");
        String logs = APP + "app.add_middleware(\n    RequestIdMiddleware,\n)\n" + ROUTE;
        assertThat(Audits.findings(REQUESTS, Map.of("main.py", logs))).isEmpty();
        assertThat(Audits.unknown(REQUESTS, Map.of("main.py", logs))).isEmpty();
        String silent = APP + "uvicorn.run(app, access_log=False)\n" + ROUTE;
        assertThat(Audits.findings(REQUESTS, Map.of("main.py", silent)).get(0))
                .endsWith("and the server's access log is switched off");
    }
}
