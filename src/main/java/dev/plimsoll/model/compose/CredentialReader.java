package dev.plimsoll.model.compose;

import dev.plimsoll.model.credential.DefaultedText;
import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a service is told as a secret: by the names of settings and options, and in URLs. */
final class CredentialReader {
    private static final String VALUE = "[\"']?(?!-)([^\\s\"';&|<>()]++)";
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?([A-Za-z][\\w-]*+)(?:=|[ \\t]++)" + VALUE);
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<![\\w$%{.-])([A-Za-z]\\w*+)=" + VALUE);
    private static final Pattern LONE_OPTION = Pattern.compile("--?[A-Za-z][\\w-]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]{2,19}");
    private static final Set<String> PASSWORD_OPTIONS = Set.of("requirepass", "masterauth");

    private final ComposeService service;
    private final String surroundings;
    private final List<ComposeCredential> found = new ArrayList<>();

    private CredentialReader(ComposeService service) {
        this.service = service;
        this.surroundings = surroundings(service);
    }

    static List<ComposeCredential> read(ComposeService service) {
        CredentialReader reader = new CredentialReader(service);
        service.environment().forEach(setting -> reader.setting(setting, "as an environment variable"));
        service.labels().forEach(setting -> reader.setting(setting, "as a label"));
        service.build()
                .ifPresent(build ->
                        build.arguments().forEach(argument -> reader.setting(argument, "as a build argument")));
        for (int i = 0; i < service.texts().size(); i++) {
            reader.command(
                    service.texts().get(i),
                    i == 0 ? "" : service.texts().get(i - 1).literal());
        }
        return reader.found;
    }

    private void setting(ComposeSetting setting, String form) {
        String value = setting.value().map(ComposeText::literal).orElse("$" + setting.name());
        boolean named = SecretName.is(setting.name());
        Written where = new Written(
                setting.place(), setting.value().map(ComposeText::value).orElse(""));
        if (named) {
            add(where, setting.name(), setting.name(), form, value);
        }
        urls(where, value, "password in " + setting.name(), "in a URL");
    }

    /** An option may have its value in the same word or text, or in the next word of a list. */
    private void command(ComposeText text, String wordBefore) {
        String command = text.literal();
        String option = LONE_OPTION.matcher(wordBefore).matches() ? wordBefore.replaceFirst("^--?", "") : "";
        Written where = new Written(text.place(), text.value());
        if (isSecret(option) && !command.startsWith("-")) {
            add(where, option, "option " + wordBefore, "on a command line", command);
        }
        pairs(OPTION, text, "option --", "on a command line");
        pairs(ASSIGNMENT, text, "", "in a command");
        urls(where, command, "password in a URL of a command", "in a command");
    }

    private void pairs(Pattern form, ComposeText text, String before, String words) {
        Matcher pairs = form.matcher(text.literal());
        while (pairs.find()) {
            String name = pairs.group(1);
            if (isSecret(name)) {
                add(new Written(text.place(), text.value()), name, before + name, words, value(pairs, text.literal()));
            }
        }
    }

    /** A command whose output is the value begins where the value's text ends. */
    private static String value(Matcher pair, String text) {
        boolean command = pair.group(2).endsWith("$") && text.startsWith("(", pair.end(2));
        return command ? "$(" : pair.group(2);
    }

    private void urls(Written where, String text, String what, String form) {
        for (UrlPassword url : UrlPassword.in(text)) {
            Optional<DefaultedText> defaulted = DefaultedText.at(text, url.start())
                    .filter(found -> where.value().contains(found.text()));
            SecretValue value =
                    defaulted.map(found -> valueOf(url.user(), found.text())).orElse(url.value());
            found.add(new ComposeCredential(
                    where.place(),
                    what + " of " + service.name(),
                    form,
                    value,
                    defaulted.map(DefaultedText::variable),
                    true));
        }
    }

    /** The names around a password are what anybody tries first: of the service, its image, its user, its database. */
    private SecretValue valueOf(String name, String value) {
        return SecretValue.of(name + " " + surroundings, value);
    }

    private static String surroundings(ComposeService service) {
        return Stream.concat(
                        Stream.of(
                                service.key(),
                                service.image()
                                        .map(image -> image.text().written())
                                        .orElse("")),
                        service.environment().stream()
                                .filter(setting -> !SecretName.is(setting.name()))
                                .flatMap(setting -> Stream.of(
                                        setting.name(),
                                        setting.value()
                                                .map(ComposeText::written)
                                                .filter(text ->
                                                        WORD.matcher(text).matches())
                                                .orElse(""))))
                .collect(Collectors.joining(" "));
    }

    private static boolean isSecret(String name) {
        return SecretName.is(name) || PASSWORD_OPTIONS.contains(name);
    }

    /** A default counts where no env file of the repository sets the variable to something else. */
    private void add(Written where, String setting, String what, String form, String value) {
        Optional<DefaultedText> defaulted =
                DefaultedText.whole(value).filter(found -> where.value().contains(found.text()));
        String text = defaulted.map(DefaultedText::text).orElse(value);
        boolean chosen = SecretName.isChosen(setting) || PASSWORD_OPTIONS.contains(setting);
        SecretValue seen = valueOf(setting, text);
        found.add(new ComposeCredential(
                where.place(),
                what + " of " + service.name(),
                form,
                chosen || !setting.matches("(?i).*key") ? seen : handedOut(text, seen),
                defaulted.map(DefaultedText::variable),
                chosen));
    }

    /** Keys that are handed out are long and have digits: a single word only fills the field ("ollama"). */
    private static SecretValue handedOut(String text, SecretValue seen) {
        return seen == SecretValue.LITERAL && WORD.matcher(text).matches() ? SecretValue.PLACEHOLDER : seen;
    }

    /** Where a text stands, and what it comes to. */
    private record Written(Place place, String value) {}
}
