package dev.plimsoll.rules.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRulesTest {
    private static final Rule<?> LIMIT = new NoRateLimit();
    private static final Rule<?> SIGNED = new SelfSignedCertificates();
    private static final String REGULATION = "regulation:\n  max_retries: 5\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{~  local_certs~}~a.example.org {~  respond ok~} | Caddyfile:2",
                "{~  # local_certs~}~a.example.org {~  tls internal~} | Caddyfile:5",
                "(own) {~  tls internal~}~a.example.org {~  import own~} | Caddyfile:2",
                "a.{$DOMAIN}, b.{$DOMAIN} {~  tls internal~} | Caddyfile:2",
                "a.{{DOMAIN}} {~  tls internal~} | Caddyfile:2",
            })
    void a_certificate_of_ones_own_for_the_public_is_found(String text, String place) {
        assertThat(caddy(SIGNED, text))
                .singleElement()
                .asString()
                .startsWith(place + " ")
                .endsWith("(1 of 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{~  # local_certs~  email ops@example.org~}~a.example.org {~  respond ok~}",
                "localhost {~  tls internal~}",
                "app.internal, app.home.arpa {~  tls internal~}",
                ":8080 {~  respond \"local_certs\"~}",
                "{~  local_certs~}~http://app:80 {~  respond ok~}",
                "a.example.org {~  tls ops@example.org~}~b.localhost {~  tls internal~}",
            })
    void certificates_of_an_authority_and_names_inside_are_right(String text) {
        assertThat(caddy(SIGNED, text)).isEmpty();
    }

    @Test
    void a_configuration_for_development_is_not_asked() {
        for (String path : List.of("Caddyfile.dev", "dev/Caddyfile", "examples/Caddyfile", "deploy/local/Caddyfile")) {
            assertThat(Audits.subjects(SIGNED, Map.of(path, "a.example.org {\n  tls internal\n}\n")))
                    .as(path)
                    .isZero();
        }
    }

    @Test
    void a_word_in_a_comment_is_no_limit_and_the_stock_image_can_not_have_one() {
        Map<String, String> files = new HashMap<>();
        files.put("Caddyfile", "# rate_limit is on\na.example.org {\n  reverse_proxy app:80\n}\n");
        files.put("compose.yaml", "services: {web: {image: 'caddy:2.8.4'}}\n");
        assertThat(Audits.of(LIMIT, files).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.problem().fix().orElseThrow()).contains("service web runs caddy:2.8.4"));
        files.put("compose.yaml", "services: {web: {image: 'ghcr.io/acme/caddy:2.8.4'}}\n");
        assertThat(Audits.of(LIMIT, files).findings().get(0).problem().fix()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.example.org {~  rate_limit {~    zone a {~      events 10~    }~  }~  reverse_proxy app:80~}",
                "(limited) {~  rate_limit~}~a.example.org {~  import limited~  reverse_proxy app:80~}",
                "a.example.org {~  file_server~}",
                "localhost {~  reverse_proxy app:80~}",
                "app.nextcloud-aio:80 {~  reverse_proxy app:80~}",
                "10.0.0.1, :80 {~  reverse_proxy app:80~}",
            })
    void a_limit_and_what_is_not_public_are_right(String text) {
        assertThat(caddy(LIMIT, text)).isEmpty();
    }

    @Test
    void authelias_regulation_counts_for_the_sites_that_ask_it() {
        String text = """
                auth.example.org {
                  reverse_proxy authelia:9091
                }
                a.example.org {
                  route {
                    forward_auth authelia:9091 {
                      uri /api/authz/forward-auth
                    }
                    reverse_proxy a:80
                  }
                }
                b.example.org {
                  reverse_proxy b:80
                }
                """;
        Map<String, String> files = new HashMap<>(Map.of("Caddyfile", text));
        assertThat(Audits.findings(LIMIT, files)).singleElement().asString().contains("(3 of 3 public sites)");
        files.put("authelia/configuration.yml", REGULATION);
        assertThat(Audits.findings(LIMIT, files))
                .singleElement()
                .asString()
                .startsWith("Caddyfile:12 ")
                .contains("b.example.org is forwarded without a limit of requests (1 of 3 public sites;");
        files.put("Caddyfile", text.substring(0, text.indexOf("b.example.org")));
        assertThat(Audits.findings(LIMIT, files)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server { listen 443 ssl; server_name a.example.org; location / { proxy_pass http://app; } } | 1",
                "server { listen 80; server_name a.example.org; location / { limit_req zone=a; proxy_pass http://app; } } | 0",
                "http { limit_req zone=a; server { server_name a.example.org; location / { proxy_pass http://app; } } } | 0",
                "server { listen 80; server_name _; location / { proxy_pass http://app; } } | 0",
                "server { server_name a.example.org; root /srv; } | 0",
                "server { server_name a.example.org; # limit_req zone=a;~ location / { proxy_pass http://${app}; } } | 1",
                "upstream app { server app:80; } | 0",
                "server { server_name a.example.org; location ~* \"\\.{1,3}php$\" { fastcgi_pass app; } } | 1",
            })
    void nginx_limits_by_limit_req(String text, int count) {
        assertThat(Audits.findings(LIMIT, Map.of("nginx/conf.d/app.conf", text.replace('~', '\n') + "\n")))
                .hasSize(count);
    }

    @Test
    void traefiks_middleware_counts_where_the_router_names_it() {
        String compose = """
                services:
                  app:
                    image: app:1.2.3
                    labels:
                      traefik.http.routers.app.rule: Host(`app.example.org`)
                      traefik.http.routers.app.middlewares: %s
                      traefik.http.middlewares.slow.ratelimit.average: "100"
                      traefik.http.middlewares.all.chain.middlewares: auth,slow@docker
                """;
        for (String right : List.of("slow", "auth,slow@docker", "all", "rate-limit@file")) {
            assertThat(Audits.findings(LIMIT, Map.of("compose.yaml", compose.formatted(right))))
                    .as(right)
                    .isEmpty();
        }
        assertThat(Audits.findings(LIMIT, Map.of("compose.yaml", compose.formatted("auth"))))
                .singleElement()
                .asString()
                .startsWith("compose.yaml:5 Traefik configuration: app.example.org is forwarded");
    }

    @Test
    void broken_text_is_said_and_does_not_hide_the_rest() {
        assertThat(Audits.read(Map.of("Caddyfile", "a.example.org {\n  reverse_proxy app\n"))
                        .files()
                        .get(0)
                        .unread())
                .isNotEmpty();
        assertThat(caddy(LIMIT, "a.example.org {~  reverse_proxy app")).hasSize(1);
        assertThat(Audits.findings(LIMIT, Map.of("nginx/a.conf", "server { } } \" ' { ; server {")))
                .isEmpty();
    }

    private static List<String> caddy(Rule<?> rule, String text) {
        return Audits.findings(rule, Map.of("Caddyfile", text.replace('~', '\n') + "\n"));
    }
}
