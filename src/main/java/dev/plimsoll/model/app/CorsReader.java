package dev.plimsoll.model.app;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.python.Evaluation;
import dev.plimsoll.model.python.PythonFile;
import dev.plimsoll.model.python.PythonFiles;
import dev.plimsoll.model.python.Value;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.python.Expression;
import dev.plimsoll.syntax.python.Expression.Call;
import dev.plimsoll.syntax.python.Expression.Keyword;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import dev.plimsoll.syntax.python.PythonModule.CallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds CORS configurations in Python services. Sources: the documentation of Starlette's CORSMiddleware, python-socketio
 * and aiohttp-cors; Flask-CORS and Django have readers of their own.
 */
public final class CorsReader {
    private static final Pattern MIDDLEWARE =
            Pattern.compile("(fastapi|starlette)\\.middleware(\\.cors)?\\.CORSMiddleware");
    private static final Pattern SOCKETS = Pattern.compile("(socketio|flask_socketio|engineio)\\..+");
    private static final Pattern DEVELOPMENT =
            Pattern.compile("(.*[/_.-])?(dev|devel|development|local|debug|tests?|testing|ci)([_.-].*)?\\.py");

    private final PythonFiles files;
    private final PythonFile file;
    private final List<CorsPolicy> found = new ArrayList<>();

    private CorsReader(PythonFiles files, PythonFile file) {
        this.files = files;
        this.file = file;
    }

    /** All of a repository, in the order of paths and lines. */
    public static List<CorsPolicy> read(Reading reading) {
        PythonFiles files = new PythonFiles(reading);
        return files.service()
                .flatMap(file -> new CorsReader(files, file).policies().stream())
                .toList();
    }

    private List<CorsPolicy> policies() {
        for (CallSite site : file.module().calls()) {
            middleware(site);
            sockets(site);
            aiohttp(site);
        }
        new FlaskCors(this).read();
        new DjangoCors(this).read();
        return found;
    }

    PythonFile file() {
        return file;
    }

    String target(Expression callee) {
        return callee.dotted().map(file::target).orElse("");
    }

    Value value(String scope, Expression expression) {
        return Evaluation.of(files, file, scope, expression);
    }

    Optional<Boolean> carriedOut(Assignment assignment) {
        return Evaluation.carriedOut(files, file, assignment);
    }

    Origins origins(String scope, Keyword keyword) {
        return Origins.of(value(scope, keyword.value()), keyword.name());
    }

    void add(Place place, String name, Origins origins, Optional<Boolean> credentials) {
        boolean development = DEVELOPMENT.matcher(file.path()).matches();
        found.add(new CorsPolicy(place, name, origins, credentials, development));
    }

    Optional<Boolean> truth(CallSite site, String keyword) {
        return site.call()
                .keyword(keyword)
                .flatMap(given -> value(site.scope(), given.value()).truth());
    }

    /** "app.add_middleware(CORSMiddleware, …)", "Middleware(CORSMiddleware, …)", "CORSMiddleware(app, …)". */
    private void middleware(CallSite site) {
        Call call = site.call();
        boolean given =
                !call.arguments().isEmpty() && isMiddleware(call.arguments().get(0))
                        || call.keyword("middleware_class")
                                .filter(keyword -> isMiddleware(keyword.value()))
                                .isPresent();
        if (!given && !isMiddleware(call.callee())) {
            return;
        }
        String callee = call.callee().dotted().orElse("");
        String owner = callee.endsWith(".add_middleware")
                ? " of " + callee.substring(0, callee.lastIndexOf('.'))
                : site.scope().isEmpty() ? "" : " in " + site.scope();
        Optional<Keyword> listed = call.keyword("allow_origins");
        Optional<Keyword> matched = call.keyword("allow_origin_regex");
        Origins origins = listed.map(keyword -> origins(site.scope(), keyword))
                .orElseGet(() ->
                        call.spread() ? new Origins.Unclear("its arguments come from elsewhere") : new Origins.Named());
        Place place = listed.or(() -> matched).map(Keyword::place).orElse(call.place());
        if (matched.isPresent() && !(origins instanceof Origins.Every)) {
            Origins other =
                    Origins.ofExpression(value(site.scope(), matched.get().value()), "allow_origin_regex");
            if (!(other instanceof Origins.Named)) {
                origins = other;
                place = matched.get().place();
            }
        }
        add(place, "CORSMiddleware" + owner, origins, truth(site, "allow_credentials"));
    }

    private boolean isMiddleware(Expression expression) {
        return MIDDLEWARE.matcher(target(expression)).matches();
    }

    /** Same origin only is the default there. */
    private void sockets(CallSite site) {
        String target = target(site.call().callee());
        if (SOCKETS.matcher(target).matches()) {
            site.call()
                    .keyword("cors_allowed_origins")
                    .ifPresent(keyword -> add(
                            keyword.place(),
                            target.substring(target.lastIndexOf('.') + 1),
                            origins(site.scope(), keyword),
                            Optional.empty()));
        }
    }

    /** "{"*": aiohttp_cors.ResourceOptions(…)}", as defaults or for one route. */
    private void aiohttp(CallSite site) {
        List<Expression> given = new ArrayList<>(site.call().arguments());
        site.call().keywords().forEach(keyword -> given.add(keyword.value()));
        for (Expression argument : given) {
            if (argument instanceof Expression.Mapping mapping) {
                for (Expression.Pair pair : mapping.pairs()) {
                    if (pair.value() instanceof Call options
                            && target(options.callee()).equals("aiohttp_cors.ResourceOptions")) {
                        Value key = value(site.scope(), pair.key());
                        add(pair.place(), "aiohttp_cors", Origins.of(key, "an origin"), Optional.empty());
                    }
                }
            }
        }
    }
}
