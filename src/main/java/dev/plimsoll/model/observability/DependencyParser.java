package dev.plimsoll.model.observability;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks in a list of dependencies for what serves requests and for what exports metrics. */
final class DependencyParser implements Parser<DependencyParser.Dependencies> {
    static final DependencyParser DEPENDENCIES = new DependencyParser();

    /** What a list of dependencies names of each. */
    record Dependencies(Optional<String> framework, Optional<String> metrics) {}

    private static final List<String> PYTHON =
            List.of("fastapi", "flask", "django", "starlette", "aiohttp", "sanic", "tornado", "litestar", "quart");
    private static final List<String> JVM = List.of(
            "spring-boot-starter-web",
            "quarkus-rest",
            "quarkus-resteasy",
            "micronaut-http-server",
            "javalin",
            "ktor-server",
            "dropwizard-core",
            "vertx-web");
    /** By the file's name, or by "*" and its ending. */
    private static final Map<String, List<String>> FRAMEWORKS = Map.of(
            "package.json", List.of("\"express\"", "\"fastify\"", "\"koa\"", "\"@nestjs/core\"", "\"@hapi/hapi\""),
            "go.mod", List.of("gin-gonic/gin", "labstack/echo", "gofiber/fiber", "go-chi/chi", "gorilla/mux"),
            "pom.xml", JVM,
            "build.gradle", JVM,
            "build.gradle.kts", JVM,
            "cargo.toml", List.of("actix-web", "axum", "rocket", "warp"),
            "gemfile", List.of("\"rails\"", "'rails'", "\"sinatra\"", "'sinatra'"),
            "composer.json", List.of("laravel/framework", "symfony/framework-bundle", "slim/slim"));

    private static final List<String> METRICS = List.of(
            "prom-client",
            "prometheus",
            "opentelemetry",
            "micrometer-registry",
            "simpleclient",
            "statsd",
            "hot-shots",
            "dd-trace",
            "datadog",
            "ddtrace",
            "newrelic",
            "elastic-apm",
            "applicationinsights",
            "fastify-metrics",
            "express-prom-bundle",
            "swagger-stats",
            "victoriametrics/metrics",
            "yabeda",
            "skywalking",
            "dynatrace",
            "promphp",
            "metrics-exporter",
            "appsignal",
            "scout_apm",
            "actuator",
            "smallrye-metrics");

    private DependencyParser() {}

    static boolean isOne(String name) {
        return FRAMEWORKS.containsKey(name.toLowerCase(Locale.ROOT)) || isPython(name);
    }

    static boolean isPython(String name) {
        return name.equals("pyproject.toml")
                || name.equals("Pipfile")
                || name.equals("setup.py")
                || name.startsWith("requirements") && (name.endsWith(".txt") || name.endsWith(".in"));
    }

    @Override
    public Parsed<Dependencies> parse(Source source) {
        String name = source.path().substring(source.path().lastIndexOf('/') + 1);
        String text = direct(source.text());
        List<String> frameworks = isPython(name) ? PYTHON : FRAMEWORKS.get(name.toLowerCase(Locale.ROOT));
        return Parsed.whole(new Dependencies(first(frameworks, text), first(METRICS, text)));
    }

    /** What a Go module's dependencies need themselves is none of its own. */
    private static String direct(String text) {
        return text.lines()
                .filter(line -> !line.endsWith("// indirect"))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> first(List<String> words, String text) {
        return words.stream()
                .filter(text::contains)
                .map(word -> word.replaceAll("[\"']", ""))
                .findFirst();
    }

    @Override
    public long weight(Source source, Dependencies tree) {
        return 0;
    }
}
