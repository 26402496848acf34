package dev.plimsoll.model.proxy;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.nginx.NginxDirective;
import dev.plimsoll.syntax.nginx.NginxParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A configuration of nginx all the way to its servers; one that has none is no proxy's. */
final class NginxReader implements Parser<ProxyFile> {
    static final NginxReader NGINX = new NginxReader();

    private static final Set<String> FORWARDS =
            Set.of("proxy_pass", "fastcgi_pass", "uwsgi_pass", "grpc_pass", "scgi_pass");
    private static final Pattern SELF_SIGNED = Pattern.compile("(?i).*(snakeoil|self[-_]?signed|dummy[-_.]?cert).*");

    private NginxReader() {}

    @Override
    public Parsed<ProxyFile> parse(Source source) {
        List<NginxDirective> top = source.text().contains("server")
                ? NginxParser.NGINX.parse(source).tree()
                : List.of();
        boolean limitedAbove = top.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.block().stream()))
                .anyMatch(one -> one.name().equals("limit_req"));
        List<ProxySite> sites = top.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.all()))
                .filter(one -> one.name().equals("server") && one.arguments().isEmpty())
                .map(server -> site(server, limitedAbove))
                .toList();
        return Parsed.whole(new ProxyFile(source.path(), "nginx", sites, Optional.empty()));
    }

    private static ProxySite site(NginxDirective server, boolean limitedAbove) {
        List<String> hosts = named(server, "server_name")
                .flatMap(one -> one.arguments().stream())
                .toList();
        boolean secure = named(server, "listen").anyMatch(one -> one.arguments().contains("ssl"));
        Optional<Place> selfSigned = named(server, "ssl_certificate")
                .filter(one -> one.arguments().stream()
                        .anyMatch(path -> SELF_SIGNED.matcher(path).matches()))
                .map(NginxDirective::place)
                .findFirst();
        return new ProxySite(
                server.place(),
                hosts,
                secure,
                server.all().anyMatch(one -> FORWARDS.contains(one.name())),
                limitedAbove || server.all().anyMatch(one -> one.name().equals("limit_req")),
                server.all()
                        .filter(one -> one.name().equals("auth_request"))
                        .map(one -> String.join(" ", one.words()))
                        .findFirst()
                        .orElse(""),
                selfSigned);
    }

    private static Stream<NginxDirective> named(NginxDirective server, String name) {
        return server.block().stream().filter(one -> one.name().equals(name));
    }
}
