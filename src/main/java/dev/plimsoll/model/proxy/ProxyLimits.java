package dev.plimsoll.model.proxy;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * How often the public may ask the services behind a proxy.
 *
 * @param forwarding its sites of the public that forward to services
 * @param unlimited those of them that nothing limits
 * @param regulated true where Authelia limits how often passwords are tried at the others
 * @param stock the Compose service and image that runs it, where that one can't limit ("service caddy runs caddy:2.8.4")
 */
public record ProxyLimits(
        ProxyFile file,
        List<ProxySite> forwarding,
        List<ProxySite> unlimited,
        boolean regulated,
        Optional<String> stock)
        implements Fact {
    public ProxyLimits {
        forwarding = List.copyOf(forwarding);
        unlimited = List.copyOf(unlimited);
    }

    @Override
    public Place place() {
        return (unlimited.isEmpty() ? forwarding : unlimited).get(0).place();
    }

    @Override
    public String name() {
        return file.name();
    }
}
