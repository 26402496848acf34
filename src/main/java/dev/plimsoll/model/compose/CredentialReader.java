package dev.plimsoll.model.compose;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a service is told as a secret: by the names of settings and options, and in URLs. */
final class CredentialReader {
    private static final String VALUE = "[\"']?(?!-)([^\\s\"';&|<>()]++)";
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?([A-Za-z][\\w-]*+)(?:=|[ \\t]++)" + VALUE);
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<![\\w$%{.-])([A-Za-z]\\w*+)=" + VALUE);
    private static final Set<String> PASSWORD_OPTIONS = Set.of("requirepass", "masterauth");

    private final ComposeService service;
    private final List<ComposeCredential> found = new ArrayList<>();

    private CredentialReader(ComposeService service) {
        this.service = service;
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
        if (named) {
            add(setting.place(), setting.name(), form, SecretValue.of(setting.name(), value));
        }
        for (UrlPassword url : UrlPassword.in(value)) {
            add(setting.place(), "password in " + setting.name(), "in a URL", url.value());
        }
    }

    /** An option may have its value in the same word or text, or in the next word of a list. */
    private void command(ComposeText text, String wordBefore) {
        String command = text.literal();
        String option = wordBefore.replaceFirst("^--?", "");
        if (wordBefore.startsWith("-") && isSecret(option) && !command.startsWith("-")) {
            add(text.place(), "option " + wordBefore, "on a command line", SecretValue.of(option, command));
        }
        pairs(OPTION, text, "option --", "on a command line");
        pairs(ASSIGNMENT, text, "", "in a command");
        for (UrlPassword url : UrlPassword.in(command)) {
            add(text.place(), "password in a URL of a command", "in a command", url.value());
        }
    }

    private void pairs(Pattern form, ComposeText text, String before, String words) {
        Matcher pairs = form.matcher(text.literal());
        while (pairs.find()) {
            String name = pairs.group(1);
            if (isSecret(name)) {
                add(text.place(), before + name, words, SecretValue.of(name, pairs.group(2)));
            }
        }
    }

    private static boolean isSecret(String name) {
        return SecretName.is(name) || PASSWORD_OPTIONS.contains(name);
    }

    private void add(Place place, String what, String form, SecretValue value) {
        found.add(new ComposeCredential(
                place, what + " of " + service.name(), form, value, ComposeNames.isForTests(place.path())));
    }
}
