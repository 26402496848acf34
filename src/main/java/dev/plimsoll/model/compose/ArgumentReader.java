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

    private static final Pattern QUOTES = Pattern.compile("[\"'\\\\]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern OPENING = Pattern.compile("^[$(`]+");
    private static final Pattern REDIS = Pattern.compile("(redis|valkey|keydb)-cli");
    private static final Pattern MONGO = Pattern.compile("mongo(sh|dump|restore|export|import)?");
    private static final Pattern LDAP = Pattern.compile("ldap(search|add|modify|delete|whoami|passwd|compare)");
    private static final Pattern MYSQL = Pattern.compile("(mysql|mariadb)(admin|dump|check|-admin|-dump)?");
    private static final Pattern USER = Pattern.compile("[^:]*:.+");

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
            for (String word : BLANKS.split(text.literal().strip())) {
                words.add(new Word(text.place(), QUOTES.matcher(word).replaceAll("")));
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
                program = OPENING.matcher(word.substring(word.lastIndexOf('/') + 1))
                        .replaceFirst("");
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
        boolean follows = text.equals("-a") && REDIS.matcher(program).matches()
                || text.equals("-p") && MONGO.matcher(program).matches()
                || text.equals("-w") && LDAP.matcher(program).matches();
        boolean curl = program.equals("curl")
                && (text.equals("-u") || text.equals("--user"))
                && USER.matcher(next).matches();
        boolean mysql = text.length() > 2
                && text.startsWith("-p")
                && MYSQL.matcher(program).matches();
        if (follows && isSecret(next) || curl && isSecret(next.substring(next.indexOf(':') + 1))) {
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
