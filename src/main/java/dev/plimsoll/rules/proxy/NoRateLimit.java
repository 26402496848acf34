package dev.plimsoll.rules.proxy;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.proxy.ProxyLimits;
import java.util.stream.Stream;

/** Public sites that anybody may ask as often as they like. */
final class NoRateLimit implements Rule<ProxyLimits> {
    private static final RuleCard CARD = RuleCard.rule("proxy/no-rate-limit")
            .title("Public proxy does not limit requests")
            .severity(Severity.LOW)
            .why("Anybody may try passwords or ask for what is expensive as often as the line allows, and one visitor"
                    + " can take the service away from all others.")
            .fix("Limit requests a client: limit_req in nginx, a rateLimit middleware in Traefik; Caddy needs a build"
                    + " with a module for it.")
            .bad(Sample.of("Caddyfile", """
                # rate limits: to do
                app.example.org { <<<
                    reverse_proxy app:8000
                }
                """))
            .good(Sample.of("nginx/conf.d/app.conf", """
                limit_req_zone $binary_remote_addr zone=app:10m rate=10r/s;
                server {
                    listen 443 ssl;
                    server_name app.example.org;
                    location / {
                        limit_req zone=app burst=20;
                        proxy_pass http://app:8000;
                    }
                }
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ProxyLimits> subjects(Repository repository) {
        return repository
                .proxies()
                .limits(repository.composeServices())
                .filter(limits -> !limits.file().isAside());
    }

    @Override
    public Verdict judge(ProxyLimits limits) {
        int open = limits.unlimited().size();
        if (open == 0) {
            return Verdict.holds();
        }
        String host = limits.unlimited().get(0).publicName();
        String what = open == 1 ? host + " is" : host + " and " + (open - 1) + " more are";
        String logins = limits.regulated() ? "; Authelia limits the logins of the others" : "";
        Problem problem = Problem.at(
                limits.place(),
                what + " forwarded without a limit of requests (" + open + " of "
                        + limits.forwarding().size() + " public sites" + logins + ")");
        return limits.stock()
                .map(runs -> problem.fix("The official caddy image has no rate_limit, and " + runs
                        + ": build one with such a module first."))
                .orElse(problem);
    }
}
