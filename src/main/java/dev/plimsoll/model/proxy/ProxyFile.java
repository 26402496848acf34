package dev.plimsoll.model.proxy;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A configuration of a reverse proxy.
 *
 * @param product "Caddy", "nginx"
 * @param sites what it serves
 * @param selfSigned where all of it is given certificates that nobody else vouches for
 */
public record ProxyFile(String path, String product, List<ProxySite> sites, Optional<Place> selfSigned)
        implements Fact {
    private static final Pattern DEVELOPMENT = Pattern.compile(
            "(?i)(.*[/._-])?(dev|devel|development|local|localhost|test|tests|ci|staging)([._-][^/]*|/.*)?");

    public ProxyFile {
        sites = List.copyOf(sites);
    }

    @Override
    public Place place() {
        return sites.isEmpty() ? Place.ofFile(path) : sites.get(0).place();
    }

    @Override
    public String name() {
        return product + " configuration";
    }

    public List<ProxySite> publicSites() {
        return sites.stream().filter(ProxySite::isPublic).toList();
    }

    /** True where its path says that it is for development, for tests, or an example. */
    public boolean isAside() {
        return SampleFiles.isSample(path) || DEVELOPMENT.matcher(path).matches();
    }
}
