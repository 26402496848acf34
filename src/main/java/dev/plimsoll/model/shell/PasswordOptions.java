package dev.plimsoll.model.shell;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How programs are given passwords on their command lines, by their own manuals. */
final class PasswordOptions {
    private static final Set<String> POSTGRES = Set.of(
            "psql", "pg_dump", "pg_dumpall", "pg_restore", "pg_basebackup", "createdb", "createuser", "pg_isready");
    private static final Set<String> MYSQL =
            Set.of("mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "mariadb-admin", "mysqlimport");
    private static final Set<String> MONGO = Set.of("mongo", "mongosh", "mongodump", "mongorestore");
    private static final Set<String> LDAP =
            Set.of("ldapadd", "ldapmodify", "ldapsearch", "ldapdelete", "ldapwhoami", "ldappasswd");

    /** Options whose next word is a password, by program. */
    private static final Map<String, Set<String>> NEXT = Map.ofEntries(
            Map.entry("redis-cli", Set.of("-a", "--pass")),
            Map.entry("valkey-cli", Set.of("-a", "--pass")),
            Map.entry("sshpass", Set.of("-p")),
            Map.entry("sqlcmd", Set.of("-P")),
            Map.entry("cypher-shell", Set.of("-p", "--password")),
            Map.entry("clickhouse-client", Set.of("--password")),
            Map.entry("influx", Set.of("--password")),
            Map.entry("wget", Set.of("--password", "--http-password", "--ftp-password")));

    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z_]\\w*)=(.+)", Pattern.DOTALL);
    private static final Pattern CONNECTION = Pattern.compile("(?:.*\\s)?password=(\\S+).*", Pattern.DOTALL);
    private static final Set<String> ALL = Set.of(
            "psql",
            "pg_dump",
            "pg_dumpall",
            "pg_restore",
            "pg_basebackup",
            "createdb",
            "createuser",
            "pg_isready",
            "mysql",
            "mysqldump",
            "mysqladmin",
            "mariadb",
            "mariadb-dump",
            "mariadb-admin",
            "mysqlimport",
            "mongo",
            "mongosh",
            "mongodump",
            "mongorestore",
            "ldapadd",
            "ldapmodify",
            "ldapsearch",
            "ldapdelete",
            "ldapwhoami",
            "ldappasswd",
            "redis-cli",
            "valkey-cli",
            "sshpass",
            "sqlcmd",
            "cypher-shell",
            "clickhouse-client",
            "influx",
            "wget",
            "curl");

    /**
     * A program that takes passwords.
     *
     * @param option how it is given one; "" where it is not
     */
    record Given(String program, String option, SecretValue value) {}

    private PasswordOptions() {}

    /** What a call gives a program that takes passwords; empty for any other program. */
    static Optional<Given> of(ShellCall call) {
        List<ShellWord> words = Clients.words(call, ALL);
        if (words.isEmpty()) {
            return login(call);
        }
        String program = Clients.name(words.get(0));
        for (int i = 1; i < words.size(); i++) {
            String text = words.get(i).text();
            String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
            Optional<Given> given = option(program, text, next);
            if (given.isPresent()) {
                return given;
            }
        }
        return Optional.of(new Given(program, "", SecretValue.NONE));
    }

    private static Optional<Given> option(String program, String text, String next) {
        if (NEXT.getOrDefault(program, Set.of()).contains(text)) {
            return given(program, text + " …", next);
        }
        int equals = text.indexOf('=');
        if (equals > 0 && NEXT.getOrDefault(program, Set.of()).contains(text.substring(0, equals))) {
            return given(program, text.substring(0, equals) + "=…", text.substring(equals + 1));
        }
        Optional<UrlPassword> url = UrlPassword.in(text).stream()
                .filter(one -> one.value() != SecretValue.NONE)
                .findFirst();
        if (url.isPresent()) {
            return Optional.of(new Given(
                    program, "a URL with the password in it", url.get().value()));
        }
        if (POSTGRES.contains(program)) {
            return postgres(program, text, next);
        } else if (MYSQL.contains(program)) {
            return mysql(program, text);
        } else if (MONGO.contains(program) && (text.equals("-p") || text.equals("--password"))) {
            return next.startsWith("-") ? Optional.empty() : given(program, text + " …", next);
        } else if (LDAP.contains(program) && (text.equals("-w") || text.equals("-s") && program.equals("ldappasswd"))) {
            return given(program, text + " …", next);
        } else if (program.equals("curl")) {
            return curl(text, next);
        }
        return Optional.empty();
    }

    private static Optional<Given> postgres(String program, String text, String next) {
        boolean option = Set.of("-v", "--set", "--variable").contains(text);
        Matcher variable = VARIABLE.matcher(option ? next : text.replaceFirst("^(-v|--set=|--variable=)", ""));
        boolean sets = option || text.startsWith("-v") || text.startsWith("--set=") || text.startsWith("--variable=");
        if (sets && variable.matches() && isSecret(variable.group(1))) {
            return given(program, "-v " + variable.group(1) + "=…", variable.group(2));
        }
        Matcher connection = CONNECTION.matcher(text);
        return connection.matches() && (text.contains("host=") || text.contains("user="))
                ? given(program, "password=…", connection.group(1))
                : Optional.empty();
    }

    /** Variables of SQL scripts are often cut short ("app_pass"). */
    private static boolean isSecret(String name) {
        return SecretName.is(name);
    }

    private static Optional<Given> mysql(String program, String text) {
        if (text.startsWith("--password=")) {
            return given(program, "--password=…", text.substring("--password=".length()));
        }
        return text.startsWith("-p") && !text.startsWith("--") && text.length() > 2
                ? given(program, "-p…", text.substring(2))
                : Optional.empty();
    }

    private static Optional<Given> curl(String text, String next) {
        boolean option = text.equals("-u") || text.equals("--user");
        String user = option ? next : text.startsWith("--user=") ? text.substring("--user=".length()) : "";
        int colon = user.replaceAll("\\$\\{[^}]*}", "").contains(":") ? user.lastIndexOf(':') : -1;
        return colon >= 0 ? given("curl", "-u user:…", user.substring(colon + 1)) : Optional.empty();
    }

    private static Optional<Given> login(ShellCall call) {
        boolean registry =
                Set.of("docker", "podman", "helm", "oras", "skopeo", "buildah").contains(call.program());
        boolean asked = call.subcommand().equals("login")
                || call.subcommand().equals("registry") && call.texts().contains("login");
        if (!registry || !asked) {
            return Optional.empty();
        }
        Optional<ShellWord> value = call.valueOf("-p").or(() -> call.valueOf("--password"));
        Optional<String> joined = call.texts().stream()
                .filter(text -> text.startsWith("--password="))
                .map(text -> text.substring("--password=".length()))
                .findFirst();
        return value.map(ShellWord::text)
                .or(() -> joined)
                .flatMap(text -> given(call.program() + " login", "--password …", text))
                .or(() -> Optional.of(new Given(call.program() + " login", "", SecretValue.NONE)));
    }

    /** An empty password, a switch ("-p -") and a file are none. */
    private static Optional<Given> given(String program, String option, String value) {
        if (value.isEmpty() || value.equals("-") || value.startsWith("@")) {
            return Optional.empty();
        }
        boolean expanded = value.indexOf('$') >= 0 || value.indexOf('`') >= 0;
        SecretValue kind = expanded ? SecretValue.REFERENCE : SecretValue.of("password", value);
        return Optional.of(new Given(program, option, kind));
    }
}
