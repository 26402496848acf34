package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something in the network that a pod's configuration names. Credentials in front of a host are left out.
 *
 * @param variable what the configuration calls it
 * @param host with its port, where one is written
 */
public record Destination(String variable, String host, Place place) {
    private static final Pattern URL =
            Pattern.compile("[a-z][a-z0-9+.-]*://(?:[^/@\\s]*@)?([A-Za-z0-9.-]+(?::[0-9]+)?)(?:[/?#].*)?");

    static Optional<Destination> of(String variable, String value, Place place) {
        Matcher url = URL.matcher(value.strip());
        return url.matches() && !isOwn(url.group(1))
                ? Optional.of(new Destination(variable, url.group(1), place))
                : Optional.empty();
    }

    /** The pod itself, or an address to listen on. */
    private static boolean isOwn(String host) {
        return host.startsWith("localhost") || host.startsWith("127.") || host.startsWith("0.0.0.0");
    }
}
