package dev.plimsoll.model.app;

import dev.plimsoll.model.python.GuardWords;
import dev.plimsoll.model.python.Sketch;
import dev.plimsoll.model.python.Sketch.Guard;
import dev.plimsoll.model.python.Sketch.Inclusion;
import dev.plimsoll.model.python.Sketch.Route;
import dev.plimsoll.model.python.Sketch.Router;
import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is said about who may call each route of a service: at the route, its router, where that is included, at the application. */
final class RouteGuards {
    private static final int DEEPEST = 5;

    private final WebService service;
    private final ImportGraph graph;
    private final Map<String, List<Guard>> named = new HashMap<>();
    private final Map<String, String> covered = new HashMap<>();

    RouteGuards(WebService service, ImportGraph graph) {
        this.service = service;
        this.graph = graph;
        service.files()
                .values()
                .forEach(sketch -> sketch.guards()
                        .forEach((name, guard) -> named.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(guard)));
        cover();
    }

    List<ServiceRoute> routes() {
        Optional<String> around = around(service.files().values().stream()
                .filter(sketch -> !sketch.apps().isEmpty())
                .toList());
        List<ServiceRoute> found = new ArrayList<>();
        for (String path : service.loaded()) {
            Sketch sketch = service.files().get(path);
            Optional<String> own = around(List.of(sketch));
            found.addAll(routes(path, sketch, sketch.apps().isEmpty() ? own.or(() -> around) : own));
        }
        return found;
    }

    private List<ServiceRoute> routes(String path, Sketch sketch, Optional<String> around) {
        List<Route> all = sketch.routes();
        List<Optional<String>> guards =
                all.stream().map(route -> guard(path, sketch, route)).toList();
        Optional<String> example = guards.stream()
                .filter(RouteGuards::isAsked)
                .flatMap(Optional::stream)
                .findFirst();
        List<Boolean> usual = all.stream()
                .map(route -> UsualRoutes.isOpenEverywhere(full(sketch, route), route))
                .toList();
        List<ServiceRoute> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Route route = all.get(i);
            int neighbours = 0;
            int guarded = 0;
            for (int other = 0; other < all.size(); other++) {
                if (other != i && !usual.get(other) && (isRead(all.get(other)) || !isRead(route))) {
                    neighbours++;
                    guarded += isAsked(guards.get(other)) ? 1 : 0;
                }
            }
            String name = route.methods() + " " + full(sketch, route);
            found.add(new ServiceRoute(
                    route.place(),
                    name,
                    guards.get(i),
                    usual.get(i),
                    isRead(route),
                    neighbours,
                    guarded,
                    example,
                    around));
        }
        return found;
    }

    /** Where a caller may also stay unknown, that is meant; it says nothing of the neighbours. */
    private static boolean isAsked(Optional<String> guard) {
        return guard.filter(name -> !name.toLowerCase(Locale.ROOT).contains("optional"))
                .isPresent();
    }

    private static boolean isRead(Route route) {
        return route.methods().equals("GET");
    }

    private static String full(Sketch sketch, Route route) {
        return router(sketch, route).map(Router::prefix).orElse("") + route.path();
    }

    private static Optional<Router> router(Sketch sketch, Route route) {
        return sketch.routers().stream()
                .filter(router -> router.variable().equals(route.owner()))
                .findFirst();
    }

    private Optional<String> guard(String path, Sketch sketch, Route route) {
        return resolved(route.guard(), 0)
                .or(() -> router(sketch, route).flatMap(router -> resolved(router.guard(), 0)))
                .or(() -> sketch.apps().stream()
                        .filter(app -> app.variable().equals(route.owner()))
                        .flatMap(app -> resolved(app.guard(), 0).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(covered.get(path)));
    }

    private Optional<String> resolved(Guard guard, int depth) {
        if (guard.seen().isPresent() || depth > DEEPEST) {
            return guard.seen();
        }
        return guard.depends().stream()
                .filter(name -> named.getOrDefault(name, List.of()).stream()
                        .anyMatch(other -> resolved(other, depth + 1).isPresent()))
                .findFirst();
    }

    /** Middleware that asks who calls, by its name or by what it does. */
    private Optional<String> around(List<Sketch> sketches) {
        return sketches.stream()
                .flatMap(sketch -> sketch.middlewares().stream())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .filter(name -> GuardWords.isName(name)
                        || named.containsKey("class " + name)
                        || named.getOrDefault(name, List.of()).stream()
                                .anyMatch(guard -> resolved(guard, 0).isPresent()))
                .findFirst();
    }

    /** Files whose routers are included under a guard, or by a router or an application that has one. */
    private void cover() {
        Set<String> done = new HashSet<>();
        for (boolean more = true; more; ) {
            more = false;
            for (String path : service.loaded()) {
                Sketch sketch = service.files().get(path);
                for (Inclusion inclusion : sketch.inclusions()) {
                    Optional<String> guard = resolved(inclusion.guard(), 0).or(() -> outer(path, sketch));
                    Optional<String> file = file(path, sketch, inclusion.router());
                    if (guard.isPresent() && file.isPresent() && done.add(path + ">" + file.get())) {
                        more |= covered.putIfAbsent(file.get(), guard.get()) == null;
                    }
                }
            }
        }
    }

    private Optional<String> outer(String path, Sketch sketch) {
        return Optional.ofNullable(covered.get(path))
                .or(() -> sketch.apps().stream()
                        .flatMap(app -> resolved(app.guard(), 0).stream())
                        .findFirst())
                .or(() -> sketch.routers().stream()
                        .flatMap(router -> resolved(router.guard(), 0).stream())
                        .findFirst());
    }

    private Optional<String> file(String path, Sketch sketch, String router) {
        String first = router.replaceFirst("\\..*", "");
        return sketch.imports().stream()
                .filter(each -> each.name().equals(first) || each.name().equals(router))
                .map(each -> new Import(
                        router,
                        each.target()
                                + router.substring(
                                        Math.min(router.length(), each.name().length())),
                        each.level()))
                .flatMap(each -> graph.file(path, each).stream())
                .findFirst();
    }
}
