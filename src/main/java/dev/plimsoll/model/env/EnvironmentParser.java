package dev.plimsoll.model.env;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.env.EnvEntry;
import dev.plimsoll.syntax.env.EnvFile;
import dev.plimsoll.syntax.env.EnvParser;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** An env file all the way to what its settings hold. */
final class EnvironmentParser implements Parser<List<EnvironmentSetting>> {
    static final EnvironmentParser SETTINGS = new EnvironmentParser();

    /** What build tools put into pages that everybody gets: Vite, Create React App, Vue, Gatsby and Storybook. */
    private static final Pattern IN_THE_BROWSER =
            Pattern.compile("(VITE|REACT_APP|VUE_APP|GATSBY|STORYBOOK|EXPO_PUBLIC|NEXT_PUBLIC|NUXT_PUBLIC|PUBLIC)_.*");
    /** SOPS and dotenvx; SOPS' own entries are no settings (SOPS, "dotenv"; dotenvx, "encryption"). */
    private static final Pattern ENCRYPTED = Pattern.compile("(ENC\\[|encrypted:).*", Pattern.DOTALL);

    private EnvironmentParser() {}

    @Override
    public Parsed<List<EnvironmentSetting>> parse(Source source) {
        Parsed<EnvFile> file = EnvParser.ENV.parse(source);
        return new Parsed<>(
                file.tree().entries().stream()
                        .filter(entry -> !entry.name().startsWith("sops_"))
                        .map(EnvironmentParser::setting)
                        .toList(),
                file.unread());
    }

    private static EnvironmentSetting setting(EnvEntry entry) {
        return new EnvironmentSetting(entry.place(), entry.name(), value(entry));
    }

    private static SecretValue value(EnvEntry entry) {
        if (ENCRYPTED.matcher(entry.value()).matches()) {
            return SecretValue.REFERENCE;
        }
        if (IN_THE_BROWSER.matcher(entry.name()).matches()) {
            return SecretValue.NONE;
        }
        SecretValue own = !SecretName.is(entry.name())
                ? SecretValue.NONE
                : entry.literal() && entry.value().contains("$")
                        ? SecretValue.LITERAL
                        : SecretValue.of(entry.name(), entry.value());
        return UrlPassword.in(entry.value()).stream()
                .map(UrlPassword::value)
                .max(Comparator.naturalOrder())
                .filter(url -> url.compareTo(own) > 0)
                .orElse(own);
    }
}
