package dev.plimsoll.model.python;

import dev.plimsoll.model.python.Sketch.App;
import dev.plimsoll.model.python.Sketch.Inclusion;
import dev.plimsoll.model.python.Sketch.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the web application objects of a file, what routes are collected in, and what is put around them. */
final class AppReader {
    private static final Map<String, String> FRAMEWORKS = Map.ofEntries(
            Map.entry("fastapi.FastAPI", "FastAPI"),
            Map.entry("fastapi.applications.FastAPI", "FastAPI"),
            Map.entry("flask.Flask", "Flask"),
            Map.entry("apiflask.APIFlask", "Flask"),
            Map.entry("flask_openapi3.OpenAPI", "Flask"),
            Map.entry("connexion.FlaskApp", "Flask"),
            Map.entry("connexion.App", "Connexion"),
            Map.entry("connexion.AsyncApp", "Connexion"),
            Map.entry("starlette.applications.Starlette", "Starlette"),
            Map.entry("quart.Quart", "Quart"),
            Map.entry("sanic.Sanic", "Sanic"),
            Map.entry("litestar.Litestar", "Litestar"),
            Map.entry("aiohttp.web.Application", "aiohttp"),
            Map.entry("tornado.web.Application", "Tornado"),
            Map.entry("bottle.Bottle", "Bottle"),
            Map.entry("falcon.App", "Falcon"),
            Map.entry("falcon.asgi.App", "Falcon"),
            Map.entry("robyn.Robyn", "Robyn"));
    private static final List<String> MAKERS = List.of(
            "FastAPI(",
            "Flask(",
            "OpenAPI(",
            "App(",
            "Starlette(",
            "Quart(",
            "Sanic(",
            "Litestar(",
            "Application(",
            "Bottle(",
            "Robyn(",
            "APIRouter(",
            "Blueprint(");
    private static final Pattern MADE = Pattern.compile(
            "^[ \\t]*(?:(?<name>[\\w.]+)(?:[ \\t]*:[ \\t]*[\\w.]+)?[ \\t]*=[ \\t]*|return[ \\t]+)(?<callee>(?:\\w+\\.)*"
                    + "(?:FastAPI|Flask|APIFlask|OpenAPI|FlaskApp|AsyncApp|App|Starlette|Quart|Sanic|Litestar|Application|Bottle|Robyn"
                    + "|APIRouter|Blueprint|APIBlueprint))\\(");
    private static final Pattern SUBTYPE = Pattern.compile("^class[ \\t]+(?<name>\\w+)\\((?<base>[\\w.]+)\\)");
    private static final Pattern INCLUDE = Pattern.compile("\\b(?:include_router|register_blueprint)\\(");
    private static final Pattern AROUND = Pattern.compile(
            "\\b(?:add_middleware|Middleware|before_request|after_request|register_middleware)\\(\\s*(?:middleware_class\\s*=\\s*)?([\\w.]+)");
    private static final Pattern PREFIX = Pattern.compile("\\b(?:url_)?prefix\\s*=\\s*[\"']([^\"'\\n]*)");
    private static final Pattern DJANGO = Pattern.compile("(?m)^ROOT_URLCONF\\s*=");
    private static final Pattern DJANGO_MIDDLEWARE = Pattern.compile("(?m)^MIDDLEWARE\\s*\\+?=\\s*[\\[(]");
    private static final Pattern ENTRY = Pattern.compile("[\"']([\\w.]+)[\"']");

    private final PlainSource plain;
    private final List<App> apps = new ArrayList<>();
    private final List<Router> routers = new ArrayList<>();
    private final List<Inclusion> inclusions = new ArrayList<>();
    private final List<String> middlewares = new ArrayList<>();

    AppReader(PlainSource plain) {
        this.plain = plain;
        if (plain.importsFramework()) {
            made();
            subtypes();
        }
        included();
        django();
    }

    List<App> apps() {
        return apps;
    }

    List<Router> routers() {
        return routers;
    }

    List<Inclusion> inclusions() {
        return inclusions;
    }

    List<String> middlewares() {
        return middlewares;
    }

    private void made() {
        plain.each(MADE, MAKERS, made -> {
            String callee = made.group("callee");
            String arguments = plain.inside(made.end() - 1);
            String name = made.group("name") == null ? "" : made.group("name");
            if (callee.endsWith("APIRouter") || callee.endsWith("Blueprint")) {
                Matcher prefix = PREFIX.matcher(arguments);
                routers.add(new Router(name, prefix.find() ? prefix.group(1) : "", dependencies(arguments)));
            } else if (FRAMEWORKS.containsKey(plain.target(callee)) && !plain.inMain(made.start("callee"))) {
                apps.add(new App(
                        plain.place(made.start("callee"), made.end() - 1),
                        FRAMEWORKS.get(plain.target(callee)),
                        name,
                        dependencies(arguments),
                        false));
            }
        });
    }

    /** "class Superset(Flask)" is made somewhere. */
    private void subtypes() {
        plain.each(SUBTYPE, List.of("(Flask)", "(FastAPI)", "(Quart)", "(Starlette)"), subtype -> {
            String framework = FRAMEWORKS.get(plain.target(subtype.group("base")));
            if (framework != null) {
                apps.add(new App(
                        plain.place(subtype.start("name"), subtype.end("name")),
                        framework,
                        subtype.group("name"),
                        Sketch.Guard.NONE,
                        true));
            }
        });
    }

    private static Sketch.Guard dependencies(String arguments) {
        int from = arguments.indexOf("dependencies");
        return from < 0 ? Sketch.Guard.NONE : GuardWords.ofArguments(arguments.substring(from));
    }

    private void included() {
        plain.each(INCLUDE, List.of("include_router(", "register_blueprint("), include -> {
            String arguments = plain.inside(include.end() - 1);
            String router = arguments.strip().replaceFirst("(?s)^(router\\s*=\\s*)?([\\w.]+).*", "$2");
            inclusions.add(new Inclusion(router, dependencies(arguments)));
        });
        Matcher around = AROUND.matcher(plain.text());
        for (int line : plain.linesWith(List.of("iddleware(", "_request("))) {
            around.region(plain.start(line), plain.text().length());
            if (around.find() && around.start() < plain.end(line)) {
                middlewares.add(around.group(1));
            }
        }
    }

    private void django() {
        Matcher urls = DJANGO.matcher(plain.text());
        if (plain.mentions("ROOT_URLCONF") && urls.find()) {
            apps.add(new App(
                    plain.place(urls.start(), urls.start() + "ROOT_URLCONF".length()),
                    "Django",
                    "",
                    Sketch.Guard.NONE,
                    false));
        }
        Matcher list = DJANGO_MIDDLEWARE.matcher(plain.text());
        while (plain.mentions("MIDDLEWARE") && list.find()) {
            Matcher entry = ENTRY.matcher(plain.inside(list.end() - 1));
            while (entry.find()) {
                middlewares.add(entry.group(1));
            }
        }
    }
}
