package dev.plimsoll.rules.proxy;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.proxy.ProxyFile;
import dev.plimsoll.model.proxy.ProxySite;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Certificates that nobody but the server itself vouches for. */
final class SelfSignedCertificates implements Rule<ProxyFile> {
    private static final RuleCard CARD = RuleCard.rule("proxy/self-signed-certificates")
            .title("Public sites have self-signed certificates")
            .severity(Severity.MEDIUM)
            .why("No browser trusts them, so people learn to click warnings away, and whoever stands between can show"
                    + " a certificate of their own.")
            .fix("Let the proxy fetch certificates from a public authority (ACME), and keep local ones to a"
                    + " configuration for development.")
            .bad(Sample.of("Caddyfile", """
                {
                    local_certs <<<
                }
                app.example.org {
                    reverse_proxy app:8000
                }
                """).and("nginx/conf.d/shop.conf", """
                server {
                    listen 443 ssl;
                    server_name shop.example.org;
                    ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem; <<<
                }
                """))
            .good(Sample.of("Caddyfile", """
                {
                    email ops@example.org
                }
                app.example.org {
                    reverse_proxy app:8000
                }
                """).and("Caddyfile.dev", """
                {
                    local_certs
                }
                app.example.org {
                    reverse_proxy app:8000
                }
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ProxyFile> subjects(Repository repository) {
        return repository.proxies().files().stream()
                .filter(file -> !file.isAside() && !file.publicSites().isEmpty());
    }

    @Override
    public Verdict judge(ProxyFile file) {
        List<ProxySite> all = file.publicSites();
        List<ProxySite> own =
                all.stream().filter(site -> site.selfSigned().isPresent()).toList();
        Optional<Place> place = file.selfSigned()
                .or(() ->
                        own.stream().flatMap(site -> site.selfSigned().stream()).findFirst());
        int wrong = file.selfSigned().isPresent() ? all.size() : own.size();
        return place.<Verdict>map(at -> Problem.at(
                        at, "Sites of the public have self-signed certificates (" + wrong + " of " + all.size() + ")"))
                .orElseGet(Verdict::holds);
    }
}
