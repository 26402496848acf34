package dev.plimsoll.model.app;

import dev.plimsoll.model.python.Evaluation;
import dev.plimsoll.model.python.PythonFile;
import dev.plimsoll.model.python.PythonFiles;
import dev.plimsoll.model.python.Sketch;
import dev.plimsoll.model.python.Value;
import dev.plimsoll.syntax.python.Expression;
import dev.plimsoll.syntax.python.Expression.Call;
import dev.plimsoll.syntax.python.Expression.Keyword;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import dev.plimsoll.syntax.python.PythonModule.CallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the clients of databases in Python. Sources: the documentation of SQLAlchemy, databases, asyncpg and psycopg_pool. */
final class DatabaseReader {
    /** Scripts, migrations and commands use one connection and end. */
    private static final Pattern ASIDE = Pattern.compile(
            "(.*/)?(alembic|migrations?|revisions|scripts?|tools?|bin|notebooks?|management/commands|seeds?)/.*|(.*/)?(env|(seed|migrate|init_?db|setup)[^/]*)\\.py");

    /** A call that makes a pool, and what its options are called. */
    private enum Kind {
        SQLALCHEMY(
                "(sqlalchemy|sqlmodel)(\\..*)?\\.create_(async_)?engine",
                List.of("pool_size", "max_overflow"),
                "5 connections and 10 more"),
        DATABASES("databases\\.(core\\.)?Database", List.of("min_size", "max_size"), "at most 10 connections"),
        ASYNCPG("asyncpg\\.create_pool", List.of("min_size", "max_size"), "10 connections"),
        PSYCOPG("psycopg_pool\\.(Async)?ConnectionPool", List.of("min_size", "max_size"), "4 connections");

        private final Pattern target;
        private final List<String> settings;
        private final String defaults;

        Kind(String target, List<String> settings, String defaults) {
            this.target = Pattern.compile(target);
            this.settings = settings;
            this.defaults = defaults;
        }
    }

    private final PythonFiles files;

    private DatabaseReader(PythonFiles files) {
        this.files = files;
    }

    static List<DatabaseClient> read(PythonFiles files, Map<String, Sketch> sketches) {
        DatabaseReader reader = new DatabaseReader(files);
        boolean any = sketches.values().stream().anyMatch(Sketch::mentioned);
        Stream<PythonFile> read = any ? files.service() : Stream.empty();
        return read.filter(file -> !ASIDE.matcher(file.path()).matches())
                .flatMap(reader::clients)
                .toList();
    }

    private Stream<DatabaseClient> clients(PythonFile file) {
        return file.module().calls().stream().flatMap(site -> {
            String target = site.call().callee().dotted().map(file::target).orElse("");
            return Stream.of(Kind.values())
                    .filter(kind -> kind.target.matcher(target).matches())
                    .map(kind -> client(file, site, kind));
        });
    }

    private DatabaseClient client(PythonFile file, CallSite site, Kind kind) {
        Call call = site.call();
        List<String> set = new ArrayList<>(kind.settings.stream()
                .filter(name -> call.keyword(name).isPresent())
                .toList());
        Value url = call.arguments().stream()
                .findFirst()
                .or(() -> call.keyword("url").or(() -> call.keyword("dsn")).map(Keyword::value))
                .map(written -> Evaluation.of(files, file, site.scope(), written))
                .orElseGet(() -> Value.unknown("its address is not said"));
        boolean text = url.kind() == Value.Kind.TEXT;
        kind.settings.stream()
                .filter(name -> text && url.text().matches(".*[?&]" + name + "=.*"))
                .forEach(set::add);
        Optional<String> unneeded = call.keyword("poolclass").isPresent()
                ? Optional.of("its pool's class is chosen")
                : Optional.of("SQLite")
                        .filter(sqlite -> text && url.text().startsWith("sqlite"))
                        .or(() -> closedAgain(file, site));
        Optional<String> unclear =
                Optional.of("some of its options come from elsewhere").filter(why -> call.spread());
        String callee = call.callee().dotted().orElse("").replaceFirst("^.*\\.", "");
        return new DatabaseClient(
                call.place(), callee + variable(file, site), kind.settings, set, kind.defaults, unclear, unneeded);
    }

    /** Made, used and closed in one function: it never has two connections. */
    private static Optional<String> closedAgain(PythonFile file, CallSite site) {
        return file.module().calls().stream()
                .filter(other -> !site.scope().isEmpty() && other.scope().equals(site.scope()))
                .map(other -> other.call().callee().dotted().orElse(""))
                .filter(callee -> callee.endsWith(".dispose"))
                .map(callee -> "it is closed again in the same function")
                .findFirst();
    }

    private static String variable(PythonFile file, CallSite site) {
        return file.module().assignments().stream()
                .filter(assignment -> isOf(assignment.value(), site.call()))
                .map(Assignment::target)
                .findFirst()
                .map(target -> " of " + target)
                .orElseGet(() -> site.scope().isEmpty() ? "" : " in " + site.scope());
    }

    private static boolean isOf(Expression value, Call call) {
        return value.place().equals(call.place());
    }
}
