package dev.plimsoll.model.python;

import dev.plimsoll.model.python.Sketch.Guard;
import dev.plimsoll.model.python.Sketch.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks the functions of a file by their heads: which answer requests, and what each says about its callers. */
final class RouteReader {
    private static final Pattern HEAD = Pattern.compile(
            "(?<indent>[ \\t]*)(?:@(?<decorator>[\\w.]+)|(?:async[ \\t]+)?def[ \\t]+(?<function>\\w+)[ \\t]*\\(|class[ \\t]+(?<type>\\w+))");
    private static final Pattern ALIAS =
            Pattern.compile("^(\\w+)[ \\t]*(?::[^=\\n]+)?=[ \\t]*(?:\\w+\\.)?Annotated\\[");
    private static final Pattern VERB =
            Pattern.compile("(?<owner>[\\w.]+)\\.(?<verb>get|post|put|patch|delete|route|api_route|websocket)");
    private static final Pattern PATH =
            Pattern.compile("^\\s*(?:(?:path|rule)\\s*=\\s*)?[rRfF]?([\"'])(?<path>[^\"'\\n]*)\\1");
    private static final Pattern METHODS = Pattern.compile("methods\\s*=\\s*[\\[({]([^\\])}]*)");
    private static final Pattern AROUND =
            Pattern.compile("[\\w.]+\\.(?:middleware|before_request|before_app_request|after_request)");
    private static final Pattern JSON = Pattern.compile("\\bjsonify\\(|JSONResponse\\(|\\breturn\\s*\\{");
    private static final Pattern OPTIONAL = Pattern.compile("\\boptional\\s*=\\s*True");
    private static final String[] WORTH = {
        "@app.", "@router.", "@api.", "@bp.", ".route(", "Depends(", "HTTPException", "abort(", "Middleware", "uthoriz"
    };

    /** A class does not guard a route by being the type of a parameter. */
    private static final String TYPE = "class ";

    private record Decorated(int start, String name, String arguments) {}

    private final PlainSource plain;
    private final String text;
    private final TreeSet<Integer> checks = new TreeSet<>();
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Guard> guards = new HashMap<>();
    private final List<String> middlewares = new ArrayList<>();

    RouteReader(PlainSource plain) {
        this.plain = plain;
        this.text = plain.text();
        if (plain.importsFramework() || plain.mentions(WORTH)) {
            plain.each(GuardWords.BODY, GuardWords.IN_BODY, match -> checks.add(match.start()));
            read();
        }
    }

    List<Route> routes() {
        return routes;
    }

    Map<String, Guard> guards() {
        return guards;
    }

    List<String> middlewares() {
        return middlewares;
    }

    private void read() {
        List<Decorated> decorators = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        for (int line = 0; line < plain.count(); line++) {
            if (!mayBeHead(line)
                    || !head.region(plain.start(line), text.length()).lookingAt()) {
                continue;
            }
            if (head.group("decorator") != null) {
                String arguments = text.startsWith("(", head.end()) ? plain.inside(head.end()) : "";
                decorators.add(new Decorated(head.start("decorator") - 1, head.group("decorator"), arguments));
                continue;
            }
            if (head.group("function") != null) {
                function(head, decorators);
            } else {
                int end = bodyEnd(head.end(), head.group("indent").length());
                if (checks(head.end(), end)) {
                    guards.put(TYPE + head.group("type"), new Guard(GuardWords.OWN, Set.of()));
                }
            }
            decorators.clear();
        }
        plain.each(
                ALIAS,
                List.of("Annotated["),
                alias -> guards.put(alias.group(1), GuardWords.ofArguments(plain.inside(alias.end() - 1))));
    }

    private boolean mayBeHead(int line) {
        int at = plain.start(line);
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < text.length() && "@adc".indexOf(text.charAt(at)) >= 0;
    }

    /** True where somebody asks who calls, between two offsets. */
    private boolean checks(int from, int to) {
        Integer next = checks.ceiling(from);
        return next != null && next < to;
    }

    private void function(Matcher head, List<Decorated> decorators) {
        String name = head.group("function");
        int open = head.end() - 1;
        String parameters = plain.inside(open);
        int close = open + parameters.length();
        int end = bodyEnd(close, head.group("indent").length());
        Guard guard = guard(parameters, checks(close, end), decorators);
        boolean answers = false;
        for (Decorated decorated : decorators) {
            Matcher verb = VERB.matcher(decorated.name);
            if (verb.matches() && PATH.matcher(decorated.arguments).find()) {
                answers = true;
                route(
                        decorated,
                        verb,
                        name,
                        guard,
                        JSON.matcher(text).region(Math.min(close, end), end).find());
            } else if (AROUND.matcher(decorated.name).matches()) {
                middlewares.add(name);
            }
        }
        if (!answers && (guard.seen().isPresent() || !guard.depends().isEmpty())) {
            guards.put(name, guard);
        }
    }

    /** By the decorators' names and dependencies, the parameters, else by what the body does. */
    private static Guard guard(String parameters, boolean checks, List<Decorated> decorators) {
        if (decorators.isEmpty() && !parameters.contains("(")) {
            return checks ? new Guard(GuardWords.OWN, Set.of()) : Guard.NONE;
        }
        for (Decorated decorated : decorators) {
            if (!VERB.matcher(decorated.name).matches() && GuardWords.isName(decorated.name)) {
                boolean optional = OPTIONAL.matcher(decorated.arguments).find();
                return new Guard(Optional.of(decorated.name + (optional ? " (optional)" : "")), Set.of());
            }
        }
        Set<String> depends = new LinkedHashSet<>();
        for (Decorated decorated : decorators) {
            int from = decorated.arguments.indexOf("dependencies");
            Guard guard = from < 0 ? Guard.NONE : GuardWords.ofArguments(decorated.arguments.substring(from));
            if (guard.seen().isPresent()) {
                return guard;
            }
            depends.addAll(guard.depends());
            if (!VERB.matcher(decorated.name).matches()) {
                depends.add(decorated.name.substring(decorated.name.lastIndexOf('.') + 1));
            }
        }
        Guard head = GuardWords.ofArguments(parameters);
        depends.addAll(head.depends());
        Optional<String> seen = head.seen().or(() -> checks ? GuardWords.OWN : Optional.empty());
        return new Guard(seen, depends);
    }

    private void route(Decorated decorated, Matcher verb, String function, Guard guard, boolean json) {
        Matcher path = PATH.matcher(decorated.arguments);
        Matcher methods = METHODS.matcher(decorated.arguments);
        String plainVerb = verb.group("verb").toUpperCase(Locale.ROOT);
        boolean named = plainVerb.endsWith("ROUTE");
        String said = methods.find()
                ? methods.group(1)
                        .replaceAll("[\"'\\s]", "")
                        .replaceAll(",+$", "")
                        .replace(",", ", ")
                        .toUpperCase(Locale.ROOT)
                : "GET";
        routes.add(new Route(
                plain.place(decorated.start, decorated.start + 1 + decorated.name.length()),
                verb.group("owner"),
                named ? said : plainVerb,
                path.find() ? path.group("path") : "",
                function,
                guard,
                json));
    }

    /** The next line that is indented no further; one that closes a bracket does not count. */
    private int bodyEnd(int from, int indent) {
        int line = text.indexOf('\n', Math.min(from, text.length()));
        while (line >= 0 && line + 1 < text.length()) {
            int at = line + 1;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            boolean blank = at >= text.length() || "\r\n)]}".indexOf(text.charAt(at)) >= 0;
            if (!blank && at - line - 1 <= indent) {
                return line + 1;
            }
            line = text.indexOf('\n', at);
        }
        return text.length();
    }
}
