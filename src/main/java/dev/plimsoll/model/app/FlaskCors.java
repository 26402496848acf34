package dev.plimsoll.model.app;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.python.Expression;
import dev.plimsoll.syntax.python.Expression.Call;
import dev.plimsoll.syntax.python.Expression.Keyword;
import dev.plimsoll.syntax.python.Expression.Mapping;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import dev.plimsoll.syntax.python.PythonModule.CallSite;
import dev.plimsoll.syntax.python.PythonModule.Decorator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CORS by Flask-CORS, where every origin is the default. Source: its documentation, "Configuration". */
final class FlaskCors {
    private static final List<Origins> DEFAULT = List.of(new Origins.Every("Flask-CORS without origins", List.of()));

    private final CorsReader reader;

    FlaskCors(CorsReader reader) {
        this.reader = reader;
    }

    void read() {
        for (CallSite site : reader.file().module().calls()) {
            if (reader.target(site.call().callee()).equals("flask_cors.CORS")) {
                extension(site);
            }
        }
        for (Decorator decorator : reader.file().module().decorators()) {
            if (decorator.expression() instanceof Call call
                    && reader.target(call.callee()).equals("flask_cors.cross_origin")) {
                CallSite site = new CallSite(decorator.scope(), call);
                judge(site, site, "cross_origin of " + decorator.decorated());
            }
        }
    }

    /** Without an application, the options may follow at init_app. */
    private void extension(CallSite site) {
        Call call = site.call();
        Optional<String> app = call.arguments().stream()
                .findFirst()
                .or(() -> call.keyword("app").map(Keyword::value))
                .flatMap(Expression::dotted);
        String name = "CORS" + app.map(a -> " of " + a).orElse("");
        boolean given = !call.arguments().isEmpty()
                || call.keyword("app").isPresent()
                || !call.keywords().isEmpty();
        if (given) {
            judge(site, site, name);
            return;
        }
        Optional<CallSite> late = initialised(call);
        if (late.isPresent()) {
            judge(site, late.get(), name);
        } else {
            reader.add(call.place(), name, new Origins.Unclear("its init_app stands elsewhere"), Optional.empty());
        }
    }

    private Optional<CallSite> initialised(Call made) {
        return reader.file().module().assignments().stream()
                .filter(assignment -> assignment.value().equals(made))
                .map(assignment -> assignment.target() + ".init_app")
                .flatMap(callee -> reader.file().module().calls().stream()
                        .filter(site -> site.call().callee().dotted().orElse("").equals(callee)))
                .findFirst();
    }

    /** A configuration for resources is one for each of them. */
    private void judge(CallSite first, CallSite site, String name) {
        Call call = site.call();
        Optional<Boolean> credentials = reader.truth(site, "supports_credentials");
        Optional<Keyword> origins = call.keyword("origins");
        Optional<Keyword> resources = call.keyword("resources");
        if (call.spread() && origins.isEmpty()) {
            reader.add(call.place(), name, new Origins.Unclear("its arguments come from elsewhere"), credentials);
        } else if (resources.isPresent() && resources.get().value() instanceof Mapping mapping) {
            for (Expression.Pair pair : mapping.pairs()) {
                Optional<Expression.Pair> own =
                        pair.value() instanceof Mapping options ? options.get("origins") : Optional.empty();
                Place place = own.map(Expression.Pair::place).orElse(pair.place());
                Origins allowed = own.map(o -> origins(site, o.value())).orElseGet(() -> outer(site, origins));
                reader.add(place, name, allowed, credentials);
            }
        } else {
            Place place = origins.map(Keyword::place).orElse(first.call().place());
            reader.add(place, name, outer(site, origins), credentials);
        }
    }

    private Origins outer(CallSite site, Optional<Keyword> origins) {
        if (origins.isPresent()) {
            return origins(site, origins.get().value());
        }
        List<Origins> configured = new ArrayList<>();
        for (Assignment assignment : reader.file().module().assignments()) {
            if (assignment.target().endsWith(".config[CORS_ORIGINS]")) {
                configured.add(Origins.of(reader.value(assignment.scope(), assignment.value()), "CORS_ORIGINS"));
            }
        }
        return (configured.isEmpty() ? DEFAULT : configured).get(0);
    }

    /** Origins that look like regular expressions are taken for such. */
    private Origins origins(CallSite site, Expression expression) {
        Origins plain = Origins.of(reader.value(site.scope(), expression), "origins");
        return plain instanceof Origins.Named
                ? Origins.ofExpression(reader.value(site.scope(), expression), "origins")
                : plain;
    }
}
