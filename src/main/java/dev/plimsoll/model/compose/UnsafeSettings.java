package dev.plimsoll.model.compose;

import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settings of well-known images that their makers' own guides warn of. A line names the images, a variable or an option,
 * the values that are unsafe, and what follows.
 */
final class UnsafeSettings {
    private static final String YES = "true|yes|1|on";
    private static final String NO = "false|no|0|off";

    /**
     * One setting.
     *
     * @param images last parts of the images' names
     * @param name of a variable, or of an option with its dashes
     * @param values a pattern of the unsafe ones; "" for an option that has none
     */
    private record Unsafe(Set<String> images, String name, String values, String follows) {}

    private static final List<Unsafe> ALL = List.of(
            of("grafana grafana-oss grafana-enterprise", "GF_AUTH_ANONYMOUS_ENABLED", YES, "anybody is let in"),
            of(
                    "grafana grafana-oss grafana-enterprise",
                    "GF_AUTH_ANONYMOUS_ORG_ROLE",
                    "Admin|Editor",
                    "a visitor may change it"),
            of("grafana grafana-oss grafana-enterprise", "GF_USERS_ALLOW_SIGN_UP", YES, "anybody may sign up"),
            of(
                    "grafana grafana-oss grafana-enterprise",
                    "GF_USERS_AUTO_ASSIGN_ORG_ROLE",
                    "Admin",
                    "every new user is an administrator"),
            of("openldap", "LDAP_TLS", NO, "passwords are sent in the clear"),
            of("openldap", "LDAP_ENABLE_TLS", NO, "passwords are sent in the clear"),
            of("openldap", "LDAP_TLS_VERIFY_CLIENT", "never", "certificates of clients are not looked at"),
            of("traefik", "--api.insecure", YES + "|", "its dashboard and API are open without a password"),
            of("traefik", "TRAEFIK_API_INSECURE", YES, "its dashboard and API are open without a password"),
            of("traefik", "--log.level", "debug", "it logs requests in full"),
            of("open-webui", "WEBUI_AUTH", NO, "anybody is let in"),
            of("open-webui", "DEFAULT_USER_ROLE", "admin", "every new user is an administrator"),
            of("server vaultwarden", "SIGNUPS_ALLOWED", YES, "anybody may sign up"),
            of("mongo-express", "ME_CONFIG_BASICAUTH", NO, "anybody is let in"),
            of("flower", "FLOWER_UNAUTHENTICATED_API", YES, "its API is open without a password"),
            of("n8n", "N8N_SECURE_COOKIE", NO, "the session is sent in the clear"),
            of("airflow", "AIRFLOW__WEBSERVER__EXPOSE_CONFIG", YES, "its page shows its settings with their secrets"),
            of("keycloak", "start-dev", "", "it runs in development mode, without TLS and with a cache of its own"),
            of("vault", "-dev", "", "it runs in development mode: unsealed, and in memory"),
            of("prometheus", "--web.enable-admin-api", "", "anybody may delete its data"),
            of("code-server", "--auth", "none", "anybody gets a shell"),
            of("authelia", "AUTHELIA_LOG_LEVEL", "debug|trace", "it logs requests in full"),
            of(
                    "jupyterlab notebook base-notebook scipy-notebook datascience-notebook",
                    "--ServerApp.token",
                    "",
                    "anybody gets a shell"),
            of(
                    "jupyterlab notebook base-notebook scipy-notebook datascience-notebook",
                    "--NotebookApp.token",
                    "",
                    "anybody gets a shell"),
            of("docker", "DOCKER_TLS_CERTDIR", "", "its API is open without a password, which gives root on it"));

    private static final Set<String> KNOWN =
            ALL.stream().flatMap(unsafe -> unsafe.images().stream()).collect(Collectors.toSet());

    private UnsafeSettings() {}

    private static Unsafe of(String images, String name, String values, String follows) {
        return new Unsafe(Set.of(images.split(" ")), name, values, follows);
    }

    /** Of a service that runs one of these images. */
    static Optional<ServiceSettings> of(ComposeService service) {
        Optional<ImageReference> image = service.image()
                .flatMap(ComposeImage::reference)
                .filter(reference -> KNOWN.contains(reference.lastName()))
                .filter(reference -> !reference.lastName().equals("server")
                        || reference.repository().equals("vaultwarden/server"));
        return image.map(reference -> new ServiceSettings(
                service,
                reference.image(),
                ALL.stream()
                        .filter(unsafe -> unsafe.images().contains(reference.lastName()))
                        .flatMap(
                                unsafe -> found(service, unsafe).stream().map(place -> new Seen<>(told(unsafe), place)))
                        .toList()));
    }

    private static String told(Unsafe unsafe) {
        return "with " + unsafe.name() + " as it is set, " + unsafe.follows();
    }

    private static Optional<Place> found(ComposeService service, Unsafe unsafe) {
        Pattern values = Pattern.compile(unsafe.values(), Pattern.CASE_INSENSITIVE);
        if (Character.isUpperCase(unsafe.name().charAt(0))) {
            return service.environment().stream()
                    .filter(setting -> setting.name().equals(unsafe.name()))
                    .filter(setting -> setting.value()
                            .filter(text -> values.matcher(text.value().strip()).matches())
                            .isPresent())
                    .map(ComposeSetting::place)
                    .findFirst();
        }
        Pattern option = Pattern.compile("(?<![\\w-])" + Pattern.quote(unsafe.name())
                + "(?:=[\"']?([^\\s\"']*)|(?=\\s|$)(?:\\s+([^\\s-]\\S*))?)");
        return service.commands().stream()
                .filter(command -> !command.part().equals("healthcheck"))
                .flatMap(command -> command.words().stream())
                .filter(word -> isUnsafe(option.matcher(word.value()), unsafe, values))
                .map(ComposeText::place)
                .findFirst();
    }

    private static boolean isUnsafe(Matcher option, Unsafe unsafe, Pattern values) {
        if (!option.find()) {
            return false;
        }
        String value = option.group(1) != null ? option.group(1) : option.group(2);
        boolean flag = unsafe.values().isEmpty() && !unsafe.name().endsWith("token");
        return flag
                ? value == null || !value.matches("(?i)" + NO)
                : values.matcher(value == null ? "" : value).matches();
    }
}
