package dev.plimsoll.model.python;

import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be seen of a Python file without a parse: its imports, and the few things that rules about services ask for.
 *
 * @param guards what is said about callers in the functions and classes that say something, by their names
 * @param middlewares the names of what is put around every request
 * @param tables where all tables of a schema are made
 * @param mentioned true where the file says one of the words for which it is worth a parse
 */
public record Sketch(
        List<Import> imports,
        List<App> apps,
        List<Router> routers,
        List<Inclusion> inclusions,
        List<Route> routes,
        Map<String, Guard> guards,
        List<String> middlewares,
        Map<Sign, Place> signs,
        List<Place> prints,
        List<Place> tables,
        List<LogFile> logFiles,
        List<Debug> debugs,
        List<Password> passwords,
        List<Credential> credentials,
        boolean mentioned) {

    /**
     * A web application object: "app = FastAPI(…)".
     *
     * @param type true for a class of such objects
     */
    public record App(Place place, String framework, String variable, Guard guard, boolean type) {}

    /** What routes are collected in: "router = APIRouter(…)". */
    public record Router(String variable, String prefix, Guard guard) {}

    /** "include_router(users.router, …)". */
    public record Inclusion(String router, Guard guard) {}

    /**
     * A decorated function that answers requests.
     *
     * @param path as it stands at the route, "" where that is no literal
     * @param json true where its body makes JSON
     */
    public record Route(
            Place place, String owner, String methods, String path, String function, Guard guard, boolean json) {}

    /**
     * What is said about who may call.
     *
     * @param seen the name that says so, where one does
     * @param depends names of other functions and types that may say it
     */
    public record Guard(Optional<String> seen, Set<String> depends) {
        public static final Guard NONE = new Guard(Optional.empty(), Set.of());

        public Guard {
            depends = Set.copyOf(depends);
        }
    }

    /** A log that goes to a file: by which handler, and why it grows without end, where it does. */
    public record LogFile(Place place, String handler, Optional<String> endless, boolean device) {}

    /** Where debug mode is switched on or off; under "if __name__ ==" or not. */
    public record Debug(Place place, String written, boolean on, boolean program) {}

    /** A field of a form or schema that takes a password that somebody chooses. */
    public record Password(Place place, String type, String field, boolean constrained) {}

    /**
     * A literal where a credential belongs.
     *
     * @param form "as a keyword argument"
     * @param local true in a URL of this machine
     */
    public record Credential(Place place, String name, String form, SecretValue value, boolean local) {}

    public Sketch {
        imports = List.copyOf(imports);
        guards = Map.copyOf(guards);
        signs = Map.copyOf(signs);
    }

    /** The dotted name of what a name stands for: after its import, else itself. */
    static String target(List<Import> imports, String dotted) {
        String first = dotted.contains(".") ? dotted.substring(0, dotted.indexOf('.')) : dotted;
        return imports.stream()
                .filter(each -> each.name().equals(first) || each.name().equals(dotted))
                .reduce((before, after) -> after)
                .map(each -> each.target() + dotted.substring(each.name().length()))
                .orElse(dotted);
    }
}
