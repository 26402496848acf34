package dev.plimsoll.model.proxy;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.caddy.CaddyDirective;
import dev.plimsoll.syntax.caddy.CaddyParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A Caddyfile all the way to its sites, with the snippets that they import. */
final class CaddyReader implements Parser<ProxyFile> {
    static final CaddyReader CADDY = new CaddyReader();

    private static final Set<String> FORWARDS = Set.of("reverse_proxy", "php_fastcgi");

    private CaddyReader() {}

    @Override
    public Parsed<ProxyFile> parse(Source source) {
        Parsed<List<CaddyDirective>> parsed = CaddyParser.CADDYFILE.parse(source);
        Map<String, CaddyDirective> snippets = new HashMap<>();
        Optional<Place> local = Optional.empty();
        List<CaddyDirective> sites = new ArrayList<>();
        for (CaddyDirective top : parsed.tree()) {
            if (top.words().isEmpty()) {
                local = top.block().stream()
                        .filter(option -> option.name().equals("local_certs")
                                || option.words().equals(List.of("cert_issuer", "internal")))
                        .map(CaddyDirective::place)
                        .findFirst();
            } else if (top.name().startsWith("(")) {
                snippets.put(top.name().replaceAll("[()]", ""), top);
            } else if (!top.block().isEmpty() && !top.name().equals("import")) {
                sites.add(top);
            }
        }
        List<ProxySite> read = sites.stream().map(site -> site(site, snippets)).toList();
        return new Parsed<>(new ProxyFile(source.path(), "Caddy", read, local), parsed.unread());
    }

    private static ProxySite site(CaddyDirective site, Map<String, CaddyDirective> snippets) {
        List<CaddyDirective> all = with(site, snippets).toList();
        List<String> addresses =
                site.words().stream().map(word -> word.replaceFirst(",$", "")).toList();
        return new ProxySite(
                site.place(),
                addresses.stream().map(CaddyReader::host).toList(),
                addresses.stream().anyMatch(address -> !address.startsWith("http://")),
                all.stream().anyMatch(one -> FORWARDS.contains(one.name())),
                all.stream().anyMatch(one -> one.name().equals("rate_limit")),
                guard(all),
                all.stream()
                        .filter(one -> one.words().size() > 1
                                && one.name().equals("tls")
                                && one.words().get(1).equals("internal"))
                        .map(CaddyDirective::place)
                        .findFirst());
    }

    /** Who is asked first: the target of forward_auth, or the login's own site. */
    private static String guard(List<CaddyDirective> all) {
        return all.stream()
                .filter(one -> one.name().equals("forward_auth")
                        || one.name().equals("reverse_proxy")
                                && one.words().stream().anyMatch(word -> word.contains("authelia")))
                .map(one -> String.join(" ", one.words()))
                .findFirst()
                .orElse("");
    }

    private static Stream<CaddyDirective> with(CaddyDirective site, Map<String, CaddyDirective> snippets) {
        return site.all()
                .flatMap(one -> one.name().equals("import") && one.words().size() > 1
                        ? Optional.ofNullable(snippets.get(one.words().get(1))).stream()
                                .flatMap(CaddyDirective::all)
                        : Stream.of(one));
    }

    private static String host(String address) {
        String host = address.replaceFirst("^\\w+://", "").replaceFirst("/.*$", "");
        return host.matches(".*:\\d+") ? host.substring(0, host.lastIndexOf(':')) : host;
    }
}
