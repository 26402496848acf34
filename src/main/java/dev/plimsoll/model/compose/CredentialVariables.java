package dev.plimsoll.model.compose;

import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.datastore.DatastoreProduct;
import dev.plimsoll.syntax.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which systems of a project one variable opens. A setting tells whose password it holds: DB_PASSWORD of an
 * application is the database's, GRAFANA_ADMIN_PASSWORD is Grafana's own; where it names no system and no administrator,
 * nothing is said.
 */
final class CredentialVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)(?:[:?-][^{}]*)?}?");
    private static final Set<String> OWN = Set.of("admin", "root", "superuser", "bootstrap", "master");
    private static final Set<String> ORDINARY = Set.of(
            "admin",
            "app",
            "api",
            "account",
            "auth",
            "cache",
            "client",
            "core",
            "database",
            "default",
            "init",
            "manager",
            "password",
            "root",
            "secret",
            "server",
            "service",
            "stack",
            "token",
            "user",
            "web",
            "worker");

    private final Map<String, String> named = new HashMap<>();
    private final Map<String, Map<String, Place>> found = new LinkedHashMap<>();

    private CredentialVariables() {}

    static List<CredentialVariable> of(ComposeProject project) {
        CredentialVariables reader = new CredentialVariables();
        for (ComposeService service : project.services()) {
            words(service).forEach(word -> reader.named.putIfAbsent(word, service.key()));
        }
        project.services().stream().filter(ComposeService::isWhole).forEach(reader::read);
        return reader.found.entrySet().stream()
                .map(entry -> new CredentialVariable(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void read(ComposeService service) {
        for (ComposeSetting setting : service.environment()) {
            Matcher variable =
                    VARIABLE.matcher(setting.value().map(ComposeText::written).orElse(""));
            if (SecretName.is(setting.name()) && variable.matches()) {
                system(service, setting.name())
                        .ifPresent(system -> found.computeIfAbsent(variable.group(1), v -> new LinkedHashMap<>())
                                .putIfAbsent(system, setting.place()));
            }
        }
    }

    private Optional<String> system(ComposeService service, String setting) {
        boolean datastores = service.datastore()
                .filter(product -> product.access().passwordVariables().contains(setting))
                .isPresent();
        if (datastores) {
            return Optional.of(service.key());
        }
        Set<String> own = words(service);
        List<String> words = List.of(setting.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        for (int i = words.size() - 1; i >= 0; i--) {
            if (own.contains(words.get(i))) {
                return Optional.of(service.key());
            }
            if (named.containsKey(words.get(i))) {
                return Optional.of(named.get(words.get(i)));
            }
            if (words.get(i).matches("db|database|sql|mysql|pg")) {
                return Optional.empty();
            }
        }
        return words.stream().anyMatch(OWN::contains) ? Optional.of(service.key()) : Optional.empty();
    }

    /** What a setting may call a service by. */
    private static Set<String> words(ComposeService service) {
        String image = service.image()
                .flatMap(ComposeImage::reference)
                .map(ImageReference::lastName)
                .orElse("");
        String product = service.datastore().map(DatastoreProduct::name).orElse("");
        return Stream.of((service.key() + " " + image + " " + product)
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z0-9]+"))
                .filter(word -> word.length() > 2 && !ORDINARY.contains(word))
                .collect(Collectors.toSet());
    }
}
