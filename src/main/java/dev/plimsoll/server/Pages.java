package dev.plimsoll.server;

import dev.plimsoll.report.Tool;
import dev.plimsoll.store.JobState;
import dev.plimsoll.store.Store;
import io.javalin.http.Context;
import java.util.Map;
import java.util.stream.Collectors;

/** What people and their tools can see of the server. */
final class Pages {
    private final Environment environment;
    private final Store store;
    private final Counters counters;

    Pages(Environment environment, Store store, Counters counters) {
        this.environment = environment;
        this.store = store;
        this.counters = counters;
    }

    void alive(Context request) {
        request.json(Map.of("alive", true));
    }

    void ready(Context request) {
        Readiness readiness = readiness();
        request.status(readiness.ready() ? 200 : 503).json(readiness);
    }

    private Readiness readiness() {
        return Readiness.of(environment, store.answers());
    }

    /** The text format of Prometheus, version 0.0.4. */
    void metrics(Context request) {
        StringBuilder text = new StringBuilder();
        text.append("# HELP plimsoll_info The program's version.\n# TYPE plimsoll_info gauge\n");
        text.append("plimsoll_info{version=\"").append(Tool.programVersion()).append("\"} 1\n");
        text.append("# HELP plimsoll_ready Whether deliveries are taken.\n# TYPE plimsoll_ready gauge\n");
        text.append("plimsoll_ready ").append(readiness().ready() ? 1 : 0).append('\n');
        text.append("# HELP plimsoll_jobs Jobs in the database.\n# TYPE plimsoll_jobs gauge\n");
        Map<JobState, Long> jobs = store.jobs().counts();
        jobs.forEach((state, count) -> text.append("plimsoll_jobs{state=\"")
                .append(state.word())
                .append("\"} ")
                .append(count)
                .append('\n'));
        text.append("# HELP plimsoll_deliveries_total Webhook deliveries since the start.\n");
        text.append("# TYPE plimsoll_deliveries_total counter\n").append(counters.text());
        request.contentType("text/plain; version=0.0.4; charset=utf-8").result(text.toString());
    }

    void index(Context request) {
        Readiness readiness = readiness();
        String state = readiness.ready()
                ? "<p>It is ready.</p>"
                : "<p>It is not ready.</p><ul>" + lacking(readiness) + "</ul>";
        request.html("""
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Plimsoll</title></head>
                <body>
                <h1>Plimsoll</h1>
                <p>A GitHub App that reviews every change to a repository's infrastructure files against what already
                stands on the default branch.</p>
                %s
                </body>
                </html>
                """.formatted(state));
    }

    /** Nothing here comes from outside but the names of variables, and even these are escaped. */
    private static String lacking(Readiness readiness) {
        String credentials = readiness.missing().stream()
                .map(name -> "<li>missing: " + name.replace("&", "&amp;").replace("<", "&lt;") + "</li>")
                .collect(Collectors.joining());
        return readiness.database() ? credentials : "<li>the database does not answer</li>" + credentials;
    }
}
