package dev.plimsoll.model.compose;

import dev.plimsoll.model.Seen;
import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the secrets on command lines: by options whose names promise one, and by the short options of the clients that
 * people ask datastores with. A shell's own words (an assignment, echo) start no program and show nothing.
 */
final class ArgumentReader {
    private static final Pattern NAMED = Pattern.compile("--?([A-Za-z][\\w-]*)(?:=(.*))?");
    private static final Pattern SEPARATOR = Pattern.compile("[&|;({]+|then|do|else|if|!|exec|\\)|}");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*");
    private static final Set<String> BUILT_IN =
            Set.of("echo", "printf", "export", "test", "[", "[[", "set", "read", ":");
    private static final Set<String> OPTIONS = Set.of("requirepass", "masterauth");

    private record Word(Place place, String text) {}

    private final ComposeService service;
    private final List<Seen<String>> found = new ArrayList<>();

    private ArgumentReader(ComposeService service) {
        this.service = service;
    }

    static ServiceArguments read(ComposeService service) {
        ArgumentReader reader = new ArgumentReader(service);
        for (ComposeCommand command : service.commands()) {
            reader.command(command);
        }
        return new ServiceArguments(service, reader.found);
    }

    private void command(ComposeCommand command) {
        List<Word> words = new ArrayList<>();
        for (ComposeText text : command.words()) {
            for (String word : text.literal().strip().split("\\s+")) {
                words.add(new Word(text.place(), word.replaceAll("[\"'\\\\]", "")));
            }
        }
        String program = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
            if (SEPARATOR.matcher(word).matches()
                    || word.equals("CMD")
                    || word.equals("CMD-SHELL")
                    || word.equals("-c")) {
                program = "";
            } else if (program.isEmpty() && !ASSIGNMENT.matcher(word).matches()) {
                program = word.substring(word.lastIndexOf('/') + 1).replaceFirst("^[$(`]+", "");
            }
            if (!BUILT_IN.contains(program) && !ASSIGNMENT.matcher(word).matches()) {
                named(command, words.get(i), next);
                unnamed(command, program, words.get(i), next);
            }
            program = word.endsWith(";") ? "" : program;
        }
    }

    /** Where the value is written out, that is what is wrong with it first. */
    private void named(ComposeCommand command, Word word, String next) {
        Matcher option = NAMED.matcher(word.text());
        if (option.matches() && (SecretName.is(option.group(1)) || OPTIONS.contains(option.group(1)))) {
            String value = option.group(2) == null ? next : option.group(2);
            if (SecretValue.of("", value) == SecretValue.REFERENCE) {
                add(command, word, word.text().replaceFirst("=.*", ""));
            }
        }
        for (UrlPassword url : UrlPassword.in(word.text())) {
            if (url.value() == SecretValue.REFERENCE) {
                add(command, word, "a URL");
            }
        }
    }

    private void unnamed(ComposeCommand command, String program, Word word, String next) {
        String text = word.text();
        boolean redis = program.matches("(redis|valkey|keydb)-cli") && text.equals("-a");
        boolean mongo = program.matches("mongo(sh|dump|restore|export|import)?") && text.equals("-p");
        boolean curl = program.equals("curl") && text.matches("-u|--user") && next.matches("[^:]*:.+");
        boolean mysql = program.matches("(mysql|mariadb)(admin|dump|check|-admin|-dump)?") && text.matches("-p.+");
        boolean ldap = program.matches("ldap(search|add|modify|delete|whoami|passwd|compare)") && text.equals("-w");
        if ((redis || mongo || ldap) && isSecret(next) || curl && isSecret(next.substring(next.indexOf(':') + 1))) {
            add(command, word, program + " " + text);
        } else if (mysql && isSecret(text.substring(2))) {
            add(command, word, program + " -p");
        }
    }

    private static boolean isSecret(String value) {
        return SecretValue.of("", value) != SecretValue.NONE && !value.startsWith("-");
    }

    private void add(ComposeCommand command, Word word, String how) {
        found.add(new Seen<>(how + " in its " + command.part(), word.place()));
    }
}
