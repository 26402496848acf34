package dev.plimsoll.server;

import dev.plimsoll.github.ApiUrl;
import dev.plimsoll.github.AppKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server is told by environment variables.
 *
 * @param missing credentials that are not there or can't be used, by their variables' names: the server starts all the
 *     same, and says so
 */
public record Environment(
        String host,
        int port,
        Path home,
        Optional<String> database,
        ApiUrl github,
        Optional<AppKey> key,
        Optional<WebhookSecret> secret,
        List<String> missing) {
    private static final String PORT = "8080";
    private static final int LARGEST_PORT = 65_535;

    public Environment {
        missing = List.copyOf(missing);
    }

    /** @throws WrongEnvironment where a value can't be used */
    public static Environment of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        List<String> missing = new ArrayList<>();
        Optional<AppKey> key = key(variables, missing);
        Optional<WebhookSecret> secret =
                variables.secret("PLIMSOLL_WEBHOOK_SECRET", missing).map(WebhookSecret::new);
        return new Environment(
                variables.find("PLIMSOLL_HOST").orElse("127.0.0.1"),
                port(variables.find("PLIMSOLL_PORT").orElse(PORT)),
                home(variables),
                variables.find("PLIMSOLL_DATABASE_URL"),
                variables.find("PLIMSOLL_GITHUB_API_URL").map(Environment::api).orElse(ApiUrl.GITHUB),
                key,
                secret,
                missing);
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > LARGEST_PORT) {
            throw new WrongEnvironment("PLIMSOLL_PORT must be a number from 0 to " + LARGEST_PORT);
        }
        return port;
    }

    private static Path home(Variables variables) {
        try {
            return variables
                    .find("PLIMSOLL_HOME")
                    .map(Path::of)
                    .orElseGet(() -> Path.of(System.getProperty("user.home"), ".plimsoll"));
        } catch (IllegalArgumentException wrong) {
            throw new WrongEnvironment("PLIMSOLL_HOME is no path");
        }
    }

    private static ApiUrl api(String url) {
        try {
            return ApiUrl.of(url);
        } catch (IllegalArgumentException wrong) {
            throw new WrongEnvironment("PLIMSOLL_GITHUB_API_URL must begin with https:// or http://");
        }
    }

    private static Optional<AppKey> key(Variables variables, List<String> missing) {
        Optional<String> app = variables.find("PLIMSOLL_APP_ID");
        if (app.isEmpty()) {
            missing.add("PLIMSOLL_APP_ID");
        }
        Optional<String> pem = variables.secret("PLIMSOLL_PRIVATE_KEY", missing);
        if (app.isEmpty() || pem.isEmpty()) {
            return Optional.empty();
        }
        try {
            // Some places that hold variables write line ends as \n.
            return Optional.of(AppKey.of(app.get(), pem.get().replace("\\n", "\n")));
        } catch (IllegalArgumentException unusable) {
            missing.add("PLIMSOLL_PRIVATE_KEY (" + unusable.getMessage() + ")");
            return Optional.empty();
        }
    }

    /** True where the App can act on GitHub and trust what comes from there. */
    public boolean complete() {
        return key.isPresent() && secret.isPresent();
    }
}
