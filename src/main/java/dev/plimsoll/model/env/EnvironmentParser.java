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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An env file all the way to what its settings hold. */
final class EnvironmentParser implements Parser<List<EnvironmentSetting>> {
    static final EnvironmentParser SETTINGS = new EnvironmentParser();

    /** What build tools put into pages that everybody gets: Vite, Create React App, Vue, Gatsby and Storybook. */
    private static final Pattern IN_THE_BROWSER =
            Pattern.compile("(VITE|REACT_APP|VUE_APP|GATSBY|STORYBOOK|EXPO_PUBLIC|NEXT_PUBLIC|NUXT_PUBLIC|PUBLIC)_.*");
    /** SOPS and dotenvx; SOPS' own entries are no settings (SOPS, "dotenv"; dotenvx, "encryption"). */
    private static final Pattern ENCRYPTED = Pattern.compile("(ENC\\[|encrypted:).*", Pattern.DOTALL);

    private static final Pattern USER = Pattern.compile("(?i)(.*_)?(user|username|db|database|db_?name)");

    private EnvironmentParser() {}

    @Override
    public Parsed<List<EnvironmentSetting>> parse(Source source) {
        Parsed<EnvFile> file = EnvParser.ENV.parse(source);
        Set<String> users = file.tree().entries().stream()
                .filter(entry -> USER.matcher(entry.name()).matches())
                .map(EnvEntry::value)
                .collect(Collectors.toSet());
        return new Parsed<>(
                file.tree().entries().stream()
                        .filter(entry -> !entry.name().startsWith("sops_"))
                        .map(entry -> setting(entry, users))
                        .toList(),
                file.unread());
    }

    /** A password that is the name of a user or a database of the same file is the first that anybody would try. */
    private static EnvironmentSetting setting(EnvEntry entry, Set<String> users) {
        SecretValue value = value(entry);
        boolean isUser = value == SecretValue.LITERAL && users.contains(entry.value());
        return new EnvironmentSetting(entry.place(), entry.name(), isUser ? SecretValue.GUESSABLE : value);
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
