package dev.plimsoll.github;

import java.net.URI;

/** Where GitHub's two interfaces are. */
public record ApiUrl(URI rest, URI graphql) {
    /** github.com. */
    public static final ApiUrl GITHUB = of("https://api.github.com");

    /**
     * From the REST address of github.com, of a GitHub Enterprise server ({@code https://host/api/v3}) or of a double.
     *
     * @throws IllegalArgumentException where it is no http or https address
     */
    public static ApiUrl of(String rest) {
        String plain = rest.strip().replaceAll("/+$", "");
        URI address = URI.create(plain);
        if (address.getHost() == null || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
            throw new IllegalArgumentException("GitHub's API address must begin with https:// or http://");
        }
        String graphql = plain.endsWith("/api/v3") ? plain.replaceAll("/v3$", "/graphql") : plain + "/graphql";
        return new ApiUrl(address, URI.create(graphql));
    }

    /** Where people look at what the interface tells of. */
    public String web() {
        return equals(GITHUB) ? "https://github.com" : rest.toString().replaceAll("/api/v3$", "");
    }

    URI at(String path) {
        return URI.create(rest + path);
    }
}
