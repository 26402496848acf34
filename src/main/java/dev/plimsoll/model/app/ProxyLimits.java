package dev.plimsoll.model.app;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
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

    /** The first line that limits requests, 0 for none. */
    private enum Reader implements Parser<Integer> {
        INSTANCE;

        @Override
        public Parsed<Integer> parse(Source source) {
            if (WORDS.stream().noneMatch(source.text()::contains)) {
                return Parsed.whole(0);
            }
            String[] lines = source.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (!lines[i].stripLeading().startsWith("#")
                        && LIMIT.matcher(lines[i]).find()) {
                    return Parsed.whole(i + 1);
                }
            }
            return Parsed.whole(0);
        }

        @Override
        public long weight(Source source, Integer line) {
            return 0;
        }
    }

    private ProxyLimits() {}

    static Optional<Place> first(Reading reading) {
        return reading.snapshot().blobs().stream()
                .filter(ProxyLimits::mayLimit)
                .flatMap(blob -> {
                    int line = reading.peek(blob, Reader.INSTANCE);
                    return line == 0
                            ? Optional.<Place>empty().stream()
                            : Optional.of(Place.ofLine(blob.path(), line)).stream();
                })
                .findFirst();
    }

    private static boolean mayLimit(Blob blob) {
        return blob.mode().isFile()
                && FILES.matcher(blob.name().toLowerCase(Locale.ROOT)).matches()
                && !SampleFiles.isSample(blob.path());
    }
}
