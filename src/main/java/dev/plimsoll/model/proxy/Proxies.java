package dev.plimsoll.model.proxy;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.TestData;
import dev.plimsoll.model.YamlFiles;
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reverse proxies that a repository configures.
 *
 * @param files those that serve a site
 * @param regulated true where Authelia is told to keep out who tries passwords
 */
public record Proxies(List<ProxyFile> files, boolean regulated) {
    private static final Pattern NGINX =
            Pattern.compile("(.*/)?(nginx[^/]*/.*|[^/]*nginx[^/]*|conf\\.d/[^/]+|sites-[^/]*/[^/]+)");

    public Proxies {
        files = List.copyOf(files);
    }

    public static Proxies read(Reading reading, ComposeServices services) {
        List<ProxyFile> files = new ArrayList<>();
        boolean regulated = false;
        for (Blob blob : reading.snapshot().blobs()) {
            if (!blob.mode().isFile() || TestData.in(blob.path())) {
                continue;
            }
            String lower = blob.path().toLowerCase(Locale.ROOT);
            if (isCaddyfile(blob.name())) {
                files.add(reading.read(blob, CaddyReader.CADDY));
            } else if (lower.endsWith(".conf") && NGINX.matcher(lower).matches()) {
                files.add(reading.peek(blob, NginxReader.NGINX));
            } else if (lower.contains("authelia") && YamlFiles.isYaml(blob)) {
                regulated |= reading.peek(blob, YamlParser.YAML).documents().stream()
                        .anyMatch(document -> document.textAt("regulation", "max_retries")
                                .filter(retries -> !retries.equals("0"))
                                .isPresent());
            }
        }
        files.addAll(TraefikReader.read(services));
        return new Proxies(
                files.stream().filter(file -> !file.sites().isEmpty()).toList(), regulated);
    }

    private static boolean isCaddyfile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("caddyfile")
                || lower.endsWith(".caddyfile")
                || lower.startsWith("caddyfile.") && !lower.matches(".*\\.(md|txt|j2|tmpl|tpl|erb|sh|py|go|bak)");
    }

    /** Those that forward something of the public, with what limits it. */
    public Stream<ProxyLimits> limits(ComposeServices services) {
        return files.stream()
                .map(file -> limits(file, services))
                .filter(limits -> !limits.forwarding().isEmpty());
    }

    private ProxyLimits limits(ProxyFile file, ComposeServices services) {
        List<ProxySite> forwarding =
                file.publicSites().stream().filter(ProxySite::forwards).toList();
        List<ProxySite> unlimited = forwarding.stream()
                .filter(site -> !site.limited() && !(regulated && site.guarded().contains("authelia")))
                .toList();
        Optional<String> stock = file.product().equals("Caddy") ? stockCaddy(services) : Optional.empty();
        return new ProxyLimits(file, forwarding, unlimited, regulated, stock);
    }

    /** The official image has no module that limits. */
    private static Optional<String> stockCaddy(ComposeServices services) {
        return services.whole()
                .filter(service -> service.build().isEmpty())
                .flatMap(service -> service
                        .image()
                        .flatMap(ComposeImage::reference)
                        .filter(image -> image.image().equals("caddy"))
                        .map(image -> "the " + service.name() + " runs " + image)
                        .stream())
                .findFirst();
    }
}
