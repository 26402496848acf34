package dev.plimsoll.model.proxy;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A site of a reverse proxy.
 *
 * @param hosts the names that it answers to
 * @param secure true where it is served by TLS
 * @param forwards true where requests go on to a service
 * @param limited true where something limits how often one may ask
 * @param guarded the service that is asked first whether a request may pass, "" for none
 * @param selfSigned where it is said to have a certificate that nobody else vouches for
 */
public record ProxySite(
        Place place,
        List<String> hosts,
        boolean secure,
        boolean forwards,
        boolean limited,
        String guarded,
        Optional<Place> selfSigned) {
    private static final Pattern INTERNAL = Pattern.compile(
            "(?i)(.*\\.)?(localhost|local|internal|lan|home|test|invalid|example|intranet|corp|home\\.arpa|localdomain|svc|cluster\\.local)"
                    + "|(10|127|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\..*|[0-9a-f:]*:[0-9a-f:]*|_|\\*");
    /** The last part of a public name is made of letters, or of a variable. */
    private static final Pattern NAME =
            Pattern.compile("[\\w${}*-]+(\\.[\\w${}*-]+)*\\.([A-Za-z]{2,}|xn--[\\w-]+|[\\w-]*[${}][\\w${}-]*)\\.?");

    public ProxySite {
        hosts = List.copyOf(hosts);
    }

    /** True where one of its names is one that the public could ask for. */
    public boolean isPublic() {
        return hosts.stream().anyMatch(ProxySite::isPublic);
    }

    /** Its first name that the public could ask for. */
    public String publicName() {
        return hosts.stream().filter(ProxySite::isPublic).findFirst().orElse("");
    }

    private static boolean isPublic(String host) {
        return NAME.matcher(host).matches() && !INTERNAL.matcher(host).matches();
    }
}
