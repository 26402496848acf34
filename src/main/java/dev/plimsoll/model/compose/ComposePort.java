package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.datastore.DatastoreProduct;
import dev.plimsoll.model.datastore.DatastoreProducts;
import dev.plimsoll.syntax.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port of a service that its host publishes, in either syntax.
 *
 * @param service the service's name
 * @param image the service's image
 * @param address of the host it is bound to; empty where none is written
 * @param published the host's port or range; empty where Docker chooses one
 * @param target the container's port or range
 * @param protocol "tcp" or "udp"
 */
public record ComposePort(
        Place place,
        String service,
        Optional<ComposeImage> image,
        Optional<String> address,
        Optional<String> published,
        String target,
        String protocol)
        implements Fact {
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d+){1,3}|\\[?::1]?|localhost");
    private static final Pattern EVERYWHERE = Pattern.compile("0\\.0\\.0\\.0|\\[?::]?|\\*|");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final Pattern PORT_VARIABLE = Pattern.compile("\\$\\{?\\w*PORT\\w*[^:]*", Pattern.CASE_INSENSITIVE);

    /** From where a published port can be reached. */
    public enum Reach {
        /** From the host itself only. */
        HOST,
        /** From one network of the host. */
        ADDRESS,
        /** From wherever the host can be. */
        EVERYWHERE,
        /** A variable that the repository does not set decides. */
        UNKNOWN
    }

    public Reach reach() {
        String bound = address.orElse("");
        if (LOOPBACK.matcher(bound).matches()) {
            return Reach.HOST;
        }
        if (bound.contains("$") || hidesAnAddress()) {
            return Reach.UNKNOWN;
        }
        return EVERYWHERE.matcher(bound).matches() ? Reach.EVERYWHERE : Reach.ADDRESS;
    }

    /** A variable that stands for the host's side as a whole may bring an address with it, unless it is named a port. */
    private boolean hidesAnAddress() {
        return address.isEmpty()
                && published
                        .filter(text -> text.contains("$")
                                && !PORT_VARIABLE.matcher(text).matches())
                        .isPresent();
    }

    /** True where the container's port, or one of its range, is this one. */
    public boolean serves(int port) {
        return within(target, port);
    }

    /** True where the host's port, or one of its range, is this one. */
    public boolean publishes(int port) {
        return published.filter(text -> within(text, port)).isPresent();
    }

    private static boolean within(String text, int port) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return false;
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        return first <= port && port <= last;
    }

    /** The datastore that answers there: the service's own image, else one that nothing else uses this port for. */
    public Optional<DatastoreProduct> datastore() {
        if (!protocol.equals("tcp")) {
            return Optional.empty();
        }
        Optional<DatastoreProduct> own = image.flatMap(ComposeImage::product);
        if (own.isPresent()) {
            return own.filter(product -> product.ports().stream().anyMatch(this::serves));
        }
        return RANGE.matcher(target).matches() && !target.contains("-")
                ? DatastoreProducts.ofPort(Integer.parseInt(target))
                : Optional.empty();
    }

    @Override
    public String name() {
        return "port " + target + (protocol.equals("tcp") ? "" : "/" + protocol) + " of service " + service;
    }
}
