package dev.plimsoll.model.proxy;

import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.compose.ComposeSetting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sites that Traefik takes from labels of Compose services ("traefik.http.routers.web.rule"). */
final class TraefikReader {
    private static final Pattern RULE = Pattern.compile("traefik\\.http\\.routers\\.([\\w-]+)\\.rule");
    private static final Pattern LIMIT =
            Pattern.compile("(?i)traefik\\.http\\.middlewares\\.([\\w-]+)\\.(ratelimit|inflightreq)\\..*");
    private static final Pattern CHAIN =
            Pattern.compile("(?i)traefik\\.http\\.middlewares\\.([\\w-]+)\\.chain\\.middlewares");
    private static final Pattern HOST = Pattern.compile("Host(?:SNI)?\\(`([^`]+)`");

    private final Set<String> limits = new HashSet<>();
    private final List<ComposeService> services;

    private TraefikReader(ComposeServices compose) {
        services = compose.whole().toList();
        for (ComposeSetting label : labels().toList()) {
            Matcher limit = LIMIT.matcher(label.name());
            if (limit.matches()) {
                limits.add(limit.group(1));
            }
        }
        for (ComposeSetting label : labels().toList()) {
            Matcher chain = CHAIN.matcher(label.name());
            if (chain.matches() && limited(text(label))) {
                limits.add(chain.group(1));
            }
        }
    }

    private Stream<ComposeSetting> labels() {
        return services.stream().flatMap(service -> service.labels().stream());
    }

    /** One configuration for each Compose file that has routers in it. */
    static List<ProxyFile> read(ComposeServices compose) {
        TraefikReader reader = new TraefikReader(compose);
        Map<String, List<ProxySite>> byFile = new TreeMap<>();
        for (ComposeService service : reader.services) {
            service.labels().stream()
                    .filter(label -> RULE.matcher(label.name()).matches())
                    .map(label -> reader.site(service, label))
                    .forEach(site -> byFile.computeIfAbsent(site.place().path(), path -> new ArrayList<>())
                            .add(site));
        }
        List<ProxyFile> files = new ArrayList<>();
        byFile.forEach((path, sites) -> files.add(new ProxyFile(path, "Traefik", sites, Optional.empty())));
        return files;
    }

    private ProxySite site(ComposeService service, ComposeSetting rule) {
        List<String> hosts =
                HOST.matcher(text(rule)).results().map(found -> found.group(1)).toList();
        String router = rule.name().substring(0, rule.name().length() - ".rule".length());
        String middlewares = service.labels().stream()
                .filter(label -> label.name().equals(router + ".middlewares"))
                .map(TraefikReader::text)
                .findFirst()
                .orElse("");
        return new ProxySite(rule.place(), hosts, true, true, limited(middlewares), middlewares, Optional.empty());
    }

    /** What another provider defines is known by its name alone. */
    private boolean limited(String middlewares) {
        return Stream.of(middlewares.split("\\s*,\\s*"))
                .anyMatch(name ->
                        limits.contains(name.replaceFirst("@.*", "")) || name.matches("(?i).*(rate|limit).*@file"));
    }

    private static String text(ComposeSetting label) {
        return label.value().map(value -> value.literal()).orElse("");
    }
}
