package dev.plimsoll.model.python;

import java.util.List;
import java.util.regex.Pattern;

/** What a line of a service can show of how it is run; each with words without which it is not looked for. */
public enum Sign {
    /** A route for a health check, by any way of naming one. */
    HEALTH(
            List.of("health", "live", "ready", "ping", "heartbeat", "readiness", "status", "/up", "probe"),
            "(?:[(,\\[=]\\s*r?[\"']\\^?|[\"'][\\w./{}<>:-]*/)(?:_+)?(?:health[\\w-]*|livez?|liveness|readyz?|readiness|ping|"
                    + "\\w*heartbeat|alive|is_?alive|status|up|probe)(?:_+)?/?\\$?[\"']"),
    /** Requests are counted and refused. */
    RATE_LIMIT(
            List.of("limit", "Limit", "throttl", "Throttl", "THROTTLE", "ucket"),
            "@\\w*(?:limiter|rate_?limit\\w*|throttle\\w*)\\b|@[\\w.]+\\.(?:limit|rate_limit|throttle)\\("
                    + "|(?:Depends|add_middleware|Middleware)\\(\\s*[\\w.]*(?i:rate_?limit|throttl|limiter)\\w*"
                    + "|DEFAULT_THROTTLE_CLASSES|throttle_classes|(?:def|class) \\w*(?i:rate_?limit|throttl|token_?bucket)\\w*"
                    + "|\\b(?:check|enforce|apply)_rate_?limit\\w*\\("),
    LOGGER(List.of("getLogger"), "\\bgetLogger\\("),
    /** Somebody says where logs go and what they look like. */
    LOG_CONFIGURATION(
            List.of("Config(", "addHandler", "LOGGING", "structlog", "loguru"),
            "\\b(?:basicConfig|dictConfig|fileConfig)\\(|\\.addHandler\\(|^LOGGING\\s*=|structlog\\.configure|"
                    + "from loguru import|import loguru"),
    /** Logs that a machine can read. */
    MACHINE_LOGS(
            List.of("ormatter", "serialize", "logfmt", "Renderer", "CloudLogging"),
            "(?i:json\\w*formatter|class \\w*json\\w*\\(.*formatter)|\\bserialize\\s*=\\s*True|logfmt|JSONRenderer|LogfmtRenderer|"
                    + "EcsFormatter|StackdriverFormatter|CloudLogging|LogstashFormatter"),
    /** The text form of metrics that Prometheus reads. */
    METRICS_TEXT(List.of("# TYPE", "version=0.0.4", "openmetrics"), "# TYPE |version=0\\.0\\.4|openmetrics-text"),
    /** Something is counted or timed, through whatever the service has for that. */
    METERS(
            List.of("metric", "stats", "meter"),
            "\\b(?:\\w*metrics?\\w*|\\w*stats\\w*|meter)\\.(?:counter|gauge|timer|histogram|incr|increment|observe|timing|count)\\("),
    /** The server is told to keep no access log. */
    NO_ACCESS_LOG(List.of("access_log"), "\\baccess_log\\s*=\\s*False"),
    /** Chosen passwords are looked at. */
    PASSWORD_CHECK(
            List.of("assword"),
            "(?i:\\bvalidate_\\w*password\\w*|password_(?:strength|policy|valid|complex|min|rules|require)\\w*|"
                    + "(?:strong|strength|validat\\w+)_password|len\\(\\s*[\\w.]*password\\w*\\s*\\))"
                    + "|zxcvbn|(?:field_)?validator\\(\\s*[\"'][^)\\n]*password"),
    /** Requests are written down, or traced. */
    REQUEST_TRACE(
            List.of(
                    "opentelemetry",
                    "sentry_sdk",
                    "ddtrace",
                    "newrelic",
                    "elasticapm",
                    "logfire",
                    "asgi_correlation_id"),
            "opentelemetry\\.instrumentation|\\bsentry_sdk\\.init|\\bddtrace|\\bnewrelic|\\belasticapm|\\blogfire|asgi_correlation_id");

    private final List<String> words;
    private final Pattern pattern;

    Sign(List<String> words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    List<String> words() {
        return words;
    }

    Pattern pattern() {
        return pattern;
    }
}
