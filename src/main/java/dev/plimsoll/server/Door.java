package dev.plimsoll.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: its routes, and what holds for every answer. */
final class Door {
    /** GitHub sends no larger payload (its documentation, "Webhook events and payloads": 25 MB). */
    static final long LARGEST = 25L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int THREADS = 40;
    private static final int STOP_MS = 5_000;
    private static final int IDLE_MS = 30_000;
    /** How long connections that say nothing are kept when the server stops. */
    private static final int CLOSING_MS = 100;

    private Door() {}

    static Javalin of(Environment environment, Pages pages, Webhook webhook, Runnable wake) {
        return Javalin.create(config -> {
            settings(config, environment);
            RoutesConfig routes = config.routes;
            routes.before(Door::protect);
            routes.get("/", pages::index);
            routes.get("/healthz", pages::alive);
            routes.get("/readyz", pages::ready);
            routes.get("/metrics", pages::metrics);
            routes.post("/webhook", request -> {
                if (webhook.take(request)) {
                    wake.run();
                }
            });
            routes.exception(HttpResponseException.class, (known, request) -> refuse(request, known.getStatus()));
            routes.exception(Exception.class, (failed, request) -> {
                LOG.error("{} {} failed: {}", request.method(), request.path(), failed.toString(), failed);
                refuse(request, 500);
            });
        });
    }

    private static void settings(JavalinConfig config, Environment environment) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST;
        config.http.prefer405over404 = true;
        config.jetty.addConnector((server, http) -> connector(server, http, environment));
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MS));
    }

    private static ServerConnector connector(
            org.eclipse.jetty.server.Server server, HttpConfiguration http, Environment environment) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(environment.host());
        connector.setPort(environment.port());
        connector.setIdleTimeout(IDLE_MS);
        connector.setShutdownIdleTimeout(CLOSING_MS);
        return connector;
    }

    /** Nothing here is for other sites, for frames or for caches. */
    private static void protect(Context request) {
        request.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    private static void refuse(Context request, int status) {
        String what = switch (status) {
            case 404 -> "there is nothing here";
            case 405 -> "not with this method";
            case 413 -> "larger than 25 MB";
            case 500 -> "a fault of the server";
            default -> "refused";
        };
        request.status(status).json(Map.of("result", "refused", "what", what));
    }
}
