package dev.plimsoll.model.secret;

import dev.plimsoll.model.keys.KeyFinder;
import dev.plimsoll.model.keys.KeyText;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.List;

/**
 * The secrets of one text that are known by their form, found in one reading of it.
 *
 * @param keys private keys, and the first public one
 */
record SecretText(List<KeyText> keys, List<TokenText> tokens) {
    /** Texts without any share one answer: there are thousands of them. */
    private static final Parsed<SecretText> NONE = Parsed.whole(new SecretText(List.of(), List.of()));

    static final Parser<SecretText> SECRETS = new Parser<>() {
        @Override
        public Parsed<SecretText> parse(Source source) {
            List<KeyText> keys = KeyFinder.in(source);
            List<TokenText> tokens = TokenFinder.in(source);
            return keys.isEmpty() && tokens.isEmpty() ? NONE : Parsed.whole(new SecretText(keys, tokens));
        }

        @Override
        public long weight(Source source, SecretText found) {
            return 0;
        }
    };
}
