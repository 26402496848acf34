package dev.plimsoll.rules.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRulesTest {
    private static final NoRateLimit LIMIT = new NoRateLimit();
    private static final NoMetricsEndpoint METRICS = new NoMetricsEndpoint();
    private static final NoErrorTracking ERRORS = new NoErrorTracking();
    private static final NoHealthEndpoint HEALTH = new NoHealthEndpoint();
    private static final String APP = "from fastapi import FastAPI\napp = FastAPI()\n";
    private static final String ORDERS = "\n\n@app.post(\"/orders\")\ndef order():\n    return {}\n";

    @Test
    void a_public_service_without_a_limit_is_found_once_for_all_its_applications() {
        Map<String, String> files = Map.of(
                "api/public.py", APP + ORDERS,
                "api/admin.py", APP + ORDERS,
                "pyproject.toml", "[project]\ndependencies = [\"fastapi>=0.1\"]\n");
        assertThat(Audits.findings(LIMIT, files))
                .containsExactly("api/admin.py:2 service api/admin.py: FastAPI service: no rate limit is visible in the"
                        + " repository for its 2 routes, neither here nor at a proxy");
    }

    @Test
    void services_with_manifests_of_their_own_are_judged_each() {
        Map<String, String> files = Map.of(
                "a/main.py",
                APP + ORDERS,
                "a/requirements.txt",
                "fastapi\n",
                "b/main.py",
                APP + ORDERS,
                "b/Dockerfile",
                "FROM scratch\n");
        assertThat(Audits.findings(LIMIT, files)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from slowapi import Limiter\n",
                "from flask_limiter import Limiter\n",
                "from fastapi_limiter import FastAPILimiter\n",
                "REST_FRAMEWORK = {'DEFAULT_THROTTLE_CLASSES': []}\n",
                "class RateLimitMiddleware:\n    pass\n",
                "@limiter.limit('5/minute')\ndef f():\n    pass\n",
                "def check_rate_limit(request):\n    pass\n"
            })
    void a_limiter_in_the_source_counts(String code) {
        assertThat(Audits.findings(LIMIT, Map.of("main.py", code + APP + ORDERS)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nginx/nginx.conf | limit_req zone=one burst=5;",
                "nginx/default.conf.template | limit_req zone=one;",
                "k8s/ingress.yaml | '    nginx.ingress.kubernetes.io/limit-rps: \"5\"'",
                "docker-compose.yml | '      - traefik.http.middlewares.a.ratelimit.average=100'",
                "k8s/middleware.yaml | '  rateLimit:'",
                "Caddyfile | rate_limit {",
                "kong.yml | '  - name: rate-limiting'"
            })
    void a_limit_at_a_proxy_counts(String path, String line) {
        Map<String, String> files = new HashMap<>(Map.of("main.py", APP + ORDERS));
        files.put(path, "x: 1\n" + line + "\n");
        assertThat(Audits.findings(LIMIT, files)).isEmpty();
        files.put(path, "x: 1\n# " + line.strip() + "\n");
        assertThat(Audits.findings(LIMIT, files)).hasSize(1);
    }

    @Test
    void samples_of_a_limiter_in_prose_and_one_that_is_only_installed_do_not_count() {
        Map<String, String> files = Map.of(
                "main.py", APP + ORDERS,
                "PLAN.md", "from slowapi import Limiter\n@limiter.limit('5/minute')\n",
                "requirements.txt", "fastapi\nslowapi==0.1.9\n");
        assertThat(Audits.findings(LIMIT, files).get(0))
                .endsWith("; slowapi is named in requirements.txt:2, but nothing imports it");
    }

    @Test
    void what_only_machines_ask_is_no_public_service() {
        String text = APP + ORDERS.replace("/orders", "/health") + ORDERS.replace("/orders", "/metrics");
        assertThat(Audits.subjects(LIMIT, Map.of("main.py", text))).isZero();
        String greets = APP + "\n\n@app.get(\"/\")\ndef root():\n    return 1\n";
        assertThat(Audits.subjects(LIMIT, Map.of("main.py", greets))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/main.py",
                "examples/main.py",
                "docs_src/main.py",
                "experiments/main.py",
                "main.ipynb",
                "venv/main.pyc"
            })
    void tests_examples_and_experiments_are_no_service(String path) {
        for (Rule<?> rule :
                List.of(LIMIT, METRICS, ERRORS, HEALTH, new NoStructuredLogging(), new NoRequestLogging())) {
            assertThat(Audits.subjects(rule, Map.of(path, APP + ORDERS))).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from own import FastAPI\napp = FastAPI()\n",
                "from fastapi import FastAPI\n# app = FastAPI()\n",
                "from fastapi import FastAPI\n'''\napp = FastAPI()\n'''\n",
                "from fastapi import FastAPI\n\n\ndef f(app: FastAPI):\n    pass\n"
            })
    void a_name_alone_is_no_application(String code) {
        assertThat(Audits.subjects(HEALTH, Map.of("main.py", code))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from flask import Flask\napp = Flask(__name__)\n",
                "import flask\n\n\ndef create_app():\n    app = flask.Flask(__name__)\n    return app\n",
                "from aiohttp import web\napp = web.Application()\n",
                "from starlette.applications import Starlette as S\nfrom starlette.applications import Starlette\napp = Starlette()\n",
                "from quart import Quart\n\n\ndef make():\n    return Quart(__name__)\n",
                "ROOT_URLCONF = 'shop.urls'\n",
                "from flask import Flask\n\n\nclass Shop(Flask):\n    pass\n"
            })
    void applications_of_other_frameworks_are_known(String code) {
        assertThat(Audits.findings(HEALTH, Map.of("shop/settings.py", code))).hasSize(1);
    }

    @Test
    void a_class_of_applications_in_a_published_package_is_a_library() {
        Map<String, String> files = new HashMap<>(
                Map.of("nice/app.py", "from fastapi import FastAPI\n\n\nclass App(FastAPI):\n    pass\n"));
        assertThat(Audits.subjects(HEALTH, files)).isOne();
        files.put(".github/workflows/release.yml", "# - run: twine upload\n");
        assertThat(Audits.subjects(HEALTH, files)).isOne();
        files.put(".github/workflows/release.yml", "      - uses: pypa/gh-action-pypi-publish@v1\n");
        assertThat(Audits.subjects(HEALTH, files)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@app.get(\"/health\")\ndef h():\n    return 1\n",
                "@app.get(\"/api/v1/health-check\")\ndef h():\n    return 1\n",
                "@app.route('/healthz')\ndef h():\n    return 1\n",
                "@app.get(\"/readyz\")\ndef h():\n    return 1\n",
                "app.router.add_get('/ping', h)\n",
                "urls = [path('health/', h)]\n",
                "urls = [Route('/status', h)]\n",
                "app.add_url_rule('/_status', 'h', h)\n",
                "import healthcheck\n"
            })
    void every_way_of_naming_a_health_route_counts(String code) {
        assertThat(Audits.findings(HEALTH, Map.of("main.py", APP + code))).isEmpty();
    }

    @Test
    void a_health_route_of_a_file_that_is_imported_counts_for_those_that_import_it() {
        Map<String, String> files = Map.of(
                "requirements.txt",
                "fastapi\n",
                "api/a.py",
                APP + "from .routes import router\n",
                "api/routes.py",
                "@router.get('/health')\ndef h():\n    return 1\n",
                "api/b.py",
                APP + ORDERS);
        assertThat(Audits.findings(HEALTH, files))
                .containsExactly(
                        "api/b.py:2 FastAPI app: no route for health checks here or in what it imports, beside 1"
                                + " other route");
    }

    @Test
    void an_image_that_is_asked_leaves_it_open() {
        Map<String, String> files = Map.of(
                "main.py", APP, "Dockerfile", "FROM python:3.12.7\nHEALTHCHECK CMD [\"python\", \"check.py\"]\n");
        assertThat(Audits.unknown(HEALTH, files))
                .containsExactly("a health check of an image asks something: Dockerfile:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from prometheus_client import Counter\n",
                "from prometheus_fastapi_instrumentator import Instrumentator\n",
                "from opentelemetry import metrics\n",
                "import statsd\n",
                "BODY = '# TYPE jobs counter'\n"
            })
    void metrics_by_any_library_count(String code) {
        assertThat(Audits.findings(METRICS, Map.of("main.py", code + APP))).isEmpty();
    }

    @Test
    void a_json_route_that_ends_in_metrics_is_none() {
        String json = APP + "\n\n@app.get(\"/workers/{id}/metrics\")\ndef m(id):\n    return {\"jobs\": 1}\n";
        assertThat(Audits.findings(METRICS, Map.of("main.py", json)))
                .containsExactly("main.py:2 service main.py: FastAPI service: no metrics library is imported;"
                        + " /workers/{id}/metrics answers JSON");
        String exact = json.replace("/workers/{id}/metrics", "/metrics");
        assertThat(Audits.findings(METRICS, Map.of("main.py", exact))).hasSize(1);
        String elsewhere = exact.replace("{\"jobs\": 1}", "collect(id)");
        assertThat(Audits.unknown(METRICS, Map.of("main.py", elsewhere)))
                .containsExactly("what /metrics answers is made elsewhere: main.py:5");
    }

    @Test
    void meters_of_its_own_leave_it_open_and_other_peoples_metrics_do_not_count() {
        assertThat(Audits.unknown(METRICS, Map.of("main.py", APP + "metric_provider.counter('calls')\n")))
                .containsExactly("something is counted: main.py:3");
        Map<String, String> files =
                Map.of("main.py", APP, "k8s/hpa.yaml", "# needs metrics-server\nkind: Deployment\n");
        assertThat(Audits.findings(METRICS, files)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import sentry_sdk\n",
                "from rollbar import report\n",
                "import bugsnag\n",
                "import elasticapm\n",
                "import logfire\n"
            })
    void an_error_tracker_counts(String code) {
        assertThat(Audits.findings(ERRORS, Map.of("main.py", code + APP))).isEmpty();
    }

    @Test
    void an_agent_counts_by_being_installed_and_a_library_does_not() {
        assertThat(Audits.findings(ERRORS, Map.of("main.py", APP, "requirements.txt", "ddtrace==2.1\n")))
                .isEmpty();
        assertThat(Audits.findings(
                        ERRORS, Map.of("main.py", APP, "requirements.txt", "# sentry-sdk\nsentry_sdk[fastapi]==2.1\n")))
                .containsExactly(
                        "main.py:2 service main.py: FastAPI service: no error tracker is imported; sentry-sdk is"
                                + " named in requirements.txt:2, but nothing imports it");
    }

    @Test
    void a_source_that_is_too_long_is_said_to_be_unread() {
        Map<String, String> files = Map.of("main.py", APP + "x = 1\n".repeat(400_000));
        assertThat(Audits.read(files).files())
                .hasSize(1)
                .allMatch(file -> file.unread().size() == 1);
    }

    @Test
    void brackets_that_are_never_closed_take_no_time() {
        String text = "from fastapi import FastAPI\n" + "def f(\n".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(Audits.subjects(HEALTH, Map.of("main.py", text)))
                        .isZero());
    }
}
