package dev.plimsoll.model.python;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.model.python.Sketch.Credential;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds literals where a credential belongs: by the names they are given to, and in URLs. */
final class CredentialFinder {
    private static final String VALUE =
            "(?<prefix>[A-Za-z]{0,2})(?<quote>[\"'])(?<value>(?:(?!\\k<quote>)[^\\\\\\n]|\\\\.){4,300}+)\\k<quote>";
    private static final Pattern GIVEN =
            Pattern.compile("(?<![\\w])(?<name>[A-Za-z_]\\w*+)(?:[\"']\\])?(?:[ \\t]*:[ \\t]*[\\w\\[\\]., |]{1,40}?)?"
                    + "[ \\t]*=[ \\t]*(?:(?:SecretStr|str|Field)\\(\\s*(?:default\\s*=\\s*)?)?" + VALUE
                    + "(?=[ \\t]*(?<after>[,);\\n]|$))");
    private static final Pattern READ = Pattern.compile(
            "(?:\\b(?:os\\.)?getenv|environ\\.get|environ\\.setdefault|\\bconfig|\\bget_?env\\w*|\\benv(?:\\.\\w+)?"
                    + "|config\\.get)\\(\\s*[\"'](?<name>\\w+)[\"']\\s*,\\s*(?:default\\s*=\\s*)?" + VALUE);
    private static final Pattern PAIR = Pattern.compile("[\"'](?<name>[A-Za-z_][\\w-]*+)[\"']\\s*:\\s*" + VALUE);
    private static final Pattern URL = Pattern.compile(
            "(?<prefix>\\b[A-Za-z]{1,2})?(?<quote>[\"'])(?<value>[a-z][a-z0-9+.-]*://[^\"'\\n]*@[^\"'\\n]*)\\k<quote>");
    private static final List<String> WORDS_OF_SECRETS = List.of(
            "passw", "passphrase", "secret", "token", "apikey", "api_key", "_key", "credential", "pwd", "_pass");
    /** Names of things in words ("access-token", "X-Api-Key", "user.password"), no secrets. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]+(?:[ _.:/-][A-Za-z]+)*[ _.:!?-]*");

    private static final Pattern CODE = Pattern.compile(".*(?:\\s|%[sd(]|\\\\[wdsb]|\\{|\\[\\^|<|\\(\\?).*");
    private static final Pattern LOCAL = Pattern.compile("@(?:localhost|127\\.0\\.0\\.1|\\[::1\\])[:/]?");
    private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pass", "pwd", "pw", "passphrase");

    private static final Pattern EXAMPLE =
            Pattern.compile("(?:.*\\W)?[\"']?(?:openapi_)?examples?[\"']?\\s*[=:]\\s*[\\[{].*");

    private final PlainSource plain;
    private final String text;
    private final List<Credential> found = new ArrayList<>();
    private final Set<Integer> lines = new TreeSet<>();

    CredentialFinder(PlainSource plain) {
        this.plain = plain;
        this.text = plain.text();
        SortedSet<Integer> said = plain.linesSaying(WORDS_OF_SECRETS);
        plain.each(URL, List.of("://"), this::url);
        said.forEach(this::read);
        plain.each(GIVEN, said, this::given);
        plain.each(PAIR, said, this::pair);
    }

    List<Credential> credentials() {
        return found;
    }

    private void url(Matcher url) {
        for (UrlPassword password : UrlPassword.in(url.group("value"))) {
            boolean put = url.group("prefix") != null && url.group("value").contains("{");
            SecretValue value = put ? SecretValue.REFERENCE : password.value();
            boolean local = LOCAL.matcher(url.group("value")).find();
            add(url, "password in a " + password.scheme() + " URL", "in a URL", value, local);
        }
    }

    /** The variable's name may stand on a line below the call, the default on one below that. */
    private void read(int line) {
        Matcher read = READ.matcher(text);
        read.region(plain.start(Math.max(0, line - 1)), plain.end(Math.min(plain.count() - 1, line + 1)));
        while (read.find()) {
            named(read, "as the default of an environment variable");
        }
    }

    private void given(Matcher given) {
        String after = given.group("after");
        boolean keyword = after != null && (after.equals(",") || after.equals(")"));
        named(given, keyword ? "as a keyword argument" : "in an assignment");
    }

    /** What is given as an example is to be read by people ("examples=[{...}]" of a field), on the same line. */
    private void pair(Matcher pair) {
        String before = text.substring(text.lastIndexOf('\n', pair.start()) + 1, pair.start());
        if (!EXAMPLE.matcher(before).matches()) {
            named(pair, "in a dictionary");
        }
    }

    private void named(Matcher match, String form) {
        String name = match.group("name");
        if (!SecretName.is(name) || match.group("value").contains("://")) {
            return;
        }
        boolean put = match.group("prefix").toLowerCase(Locale.ROOT).contains("f")
                && match.group("value").contains("{");
        add(match, name, form, put ? SecretValue.REFERENCE : value(name, match.group("value")), false);
    }

    /** Source is full of words that only name a secret: there, less is believed than in a settings file. */
    private static SecretValue value(String name, String written) {
        String last = name.toLowerCase(Locale.ROOT).replaceFirst("^.*_", "");
        SecretValue value = SecretValue.of(name, written);
        boolean words = WORDS.matcher(written).matches();
        boolean password =
                PASSWORDS.contains(last) || name.toLowerCase(Locale.ROOT).endsWith("password");
        if (CODE.matcher(written).matches() || written.length() < 4) {
            return SecretValue.NONE;
        } else if (value == SecretValue.GUESSABLE && words) {
            return SecretValue.NONE;
        }
        return value == SecretValue.LITERAL && words && !(password && written.contains("-")) ? SecretValue.NONE : value;
    }

    private void add(Matcher match, String name, String form, SecretValue value, boolean local) {
        Place place = plain.place(match.start(), match.end());
        if (value != SecretValue.NONE && lines.add(place.line())) {
            found.add(new Credential(place, name, form, value, local));
        }
    }
}
