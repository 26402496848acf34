package dev.plimsoll.model.dependencies;

import dev.plimsoll.syntax.manifest.Requirement;
import java.util.regex.Pattern;

/**
 * What libraries are for: by the names that registries know them under, and those that Python imports them by. An agent
 * works without being imported.
 */
public enum Purpose {
    RATE_LIMIT(
            "slowapi|fastapi-limiter|flask-limiter|limits|ratelimit|django-ratelimit|asgi-ratelimit|pyrate-limiter|"
                    + "fastapi-throttl\\w*|fastapi-cap|starlette-ratelimit\\w*|quart-rate-limiter|sanic-limiter|throttled-py|"
                    + "express-rate-limit|rate-limiter-flexible|@nestjs/throttler|@fastify/rate-limit|koa-ratelimit|bottleneck|"
                    + "bucket4j.*|resilience4j-ratelimiter|.*/tollbooth.*|.*/httprate|rack-attack|aspnetcoreratelimit",
            "slowapi|fastapi_limiter|flask_limiter|limits|ratelimit|django_ratelimit|pyrate_limiter|fastapi_throttl\\w*|"
                    + "quart_rate_limiter|sanic_limiter|throttled|asgi_ratelimit",
            ""),
    METRICS(
            "prometheus-client|prometheus-fastapi-instrumentator|prometheus-flask-exporter|starlette-exporter|"
                    + "starlette-prometheus|django-prometheus|aioprometheus|sanic-prometheus|statsd|datadog|influxdb-client|"
                    + "prom-client|express-prom-bundle|@willsoto/nestjs-prometheus|micrometer-.*|.*/client_golang.*|prometheus-net.*",
            "prometheus_\\w+|starlette_exporter|starlette_prometheus|django_prometheus|aioprometheus|statsd|datadog|"
                    + "opentelemetry|aws_embedded_metrics|influxdb_client|logfire|ddtrace|newrelic|elasticapm|scout_apm",
            "ddtrace|newrelic|elastic-apm|opentelemetry-distro|logfire|scout-apm"),
    ERROR_TRACKING(
            "sentry-sdk|raven|rollbar|bugsnag|honeybadger|airbrake|pybrake|elastic-apm|ddtrace|newrelic|logfire|"
                    + "google-cloud-error-reporting|azure-monitor-opentelemetry|opencensus-ext-azure|appsignal|"
                    + "@sentry/.*|@bugsnag/.*|dd-trace|sentry-.*|.*/sentry-go.*|sentry\\..*",
            "sentry_sdk|raven|rollbar|bugsnag|honeybadger|airbrake|pybrake|elasticapm|ddtrace|newrelic|logfire|"
                    + "google\\.cloud\\.error_reporting|azure\\.monitor\\.opentelemetry|opencensus\\.ext\\.azure|appsignal",
            "ddtrace|newrelic|elastic-apm|logfire|appsignal"),
    MIGRATIONS(
            "alembic|flask-migrate|flask-alembic|yoyo-migrations|aerich|django|django-.*|piccolo|south|sqlalchemy-migrate|"
                    + "prisma|knex|sequelize-cli|typeorm|db-migrate|node-pg-migrate|flyway.*|liquibase.*|.*/golang-migrate.*|.*/goose.*",
            "alembic|flask_migrate|flask_alembic|yoyo|aerich|piccolo|migrate",
            "alembic|yoyo-migrations|aerich|prisma|knex|flyway.*|liquibase.*"),
    STRUCTURED_LOGS(
            "structlog|python-json-logger|json-logging|json-log-formatter|ecs-logging|django-structlog|logfmter|"
                    + "asgi-logger|google-cloud-logging|pino|winston|bunyan|logstash-logback-encoder|.*/zap|.*/zerolog|serilog.*",
            "structlog|pythonjsonlogger|json_logging|json_log_formatter|ecs_logging|django_structlog|logfmter|logfire|"
                    + "google\\.cloud\\.logging|aws_lambda_powertools|logstash_async|logstash_formatter|logstash",
            "");

    private final Pattern packages;
    private final Pattern modules;
    private final Pattern agents;

    Purpose(String packages, String modules, String agents) {
        this.packages = Pattern.compile(packages);
        this.modules = Pattern.compile("(" + modules + ")(\\..*)?");
        this.agents = Pattern.compile(agents);
    }

    public boolean isServedBy(Requirement requirement) {
        return packages.matcher(requirement.name()).matches() || isAgent(requirement);
    }

    /** True for what works by being installed, or by what starts the service. */
    public boolean isAgent(Requirement requirement) {
        return agents.matcher(requirement.name()).matches();
    }

    /** True for a Python import of such a library. */
    public boolean isServedByModule(String target) {
        return modules.matcher(target).matches();
    }
}
