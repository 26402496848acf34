package dev.plimsoll.model.app;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the configuration of a proxy, an ingress or a gateway limits requests. */
final class ProxyLimits {
    private static final Pattern FILES =
            Pattern.compile("caddyfile.*|.*nginx.*|.*\\.(conf|cfg|ya?ml|toml|tf|hcl|tpl|template|vcl)|.*haproxy.*");
    private static final List<String> WORDS = List.of("limit", "throttl", "stick-table", "Limit", "rate_based");
    private static final Pattern LIMIT = Pattern.compile(
            "^\\s*limit_(req|conn)\\s|^\\s*rate_limit\\s+(?:\\{|\\S+\\s*\\{)|\\bratelimit\\.(average|burst)|^\\s*rateLimit:"
                    + "|ingress\\.kubernetes\\.io/limit-(rps|rpm|connections)|\\brate-limiting\\b|\\bstick-table\\b.*http_req|local_?ratelimit|RateLimitPolicy"
                    + "|haproxy\\.org/rate-limit|\\brate_based_statement|rate_limit_options|throttling_rate_limit");

    private static final LineMark MARK = new LineMark(WORDS, LIMIT);

    private static final PathTest CANDIDATES = PathTest.ofName(
                    name -> FILES.matcher(name.toLowerCase(Locale.ROOT)).matches())
            .butNot(SampleFiles.SAMPLES);

    private ProxyLimits() {}

    static Optional<Place> first(Reading reading) {
        return MARK.first(reading, CANDIDATES);
    }
}
