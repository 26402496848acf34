package dev.plimsoll.model.python;

import dev.plimsoll.model.python.Sketch.Debug;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a Python file switches debug mode on: in calls, in settings, by the default of a variable. */
final class DebugReader {
    private static final String ON = "(?:True|1|[\"'](?i:true|1|yes|on)[\"'])";
    private static final int LONGEST = 100;
    private static final Pattern OPTION =
            Pattern.compile("\\b(?<name>debug|reload)\\s*=\\s*(?:(?<on>True)\\b|[^=\\s])");
    private static final Pattern CALLEE = Pattern.compile("[A-Za-z_][\\w.]*$");
    private static final Pattern MADE =
            Pattern.compile("fastapi\\.FastAPI|starlette\\.applications\\.Starlette|litestar\\.Litestar");
    private static final Pattern SETTING =
            Pattern.compile("^(?<name>DEBUG)\\s*(?::\\s*bool\\s*)?=\\s*(?:(?<on>True\\s*$)|(?<default>"
                    + "(?:bool\\(\\s*|int\\(\\s*)?[\\w.]*(?i:env|config|get)[\\w.]*\\(\\s*[\"']\\w+[\"']\\s*,\\s*(?:default\\s*=\\s*)?"
                    + ON + ")|[^=\\s])");
    private static final Pattern MEMBER = Pattern.compile(
            "^[ \\t]*(?<name>\\w*app\\.(?:debug|config\\[[\"']DEBUG[\"']\\]))\\s*=\\s*(?:(?<on>True\\b)|[^=\\s])");

    private final PlainSource plain;
    private final List<Debug> found = new ArrayList<>();

    DebugReader(PlainSource plain) {
        this.plain = plain;
        if (plain.mentions("debug", "DEBUG", "reload")) {
            calls();
            settings(SETTING, plain.mentions("INSTALLED_APPS", "ROOT_URLCONF", "MIDDLEWARE"));
            settings(MEMBER, plain.imports("flask") || plain.imports("quart"));
        }
    }

    List<Debug> debugs() {
        return found;
    }

    private void calls() {
        boolean flask = plain.imports("flask")
                || plain.imports("quart")
                || plain.imports("bottle")
                || plain.imports("flask_socketio");
        plain.each(OPTION, List.of("debug", "reload"), option -> {
            int open = plain.opening(option.start());
            Matcher callee = CALLEE.matcher(plain.text());
            if (open > 0 && callee.region(Math.max(0, open - LONGEST), open).find()) {
                String target = plain.target(callee.group());
                boolean debug = option.group("name").equals("debug");
                boolean runs = debug && flask && target.endsWith(".run");
                if (runs || debug && MADE.matcher(target).matches() || !debug && target.equals("uvicorn.run")) {
                    boolean on = option.group("on") != null;
                    String written = callee.group() + "(" + option.group("name") + "=" + (on ? "True" : "…") + ")";
                    boolean program = !MADE.matcher(target).matches() && (plain.mentions("__main__") || !debug);
                    found.add(new Debug(plain.place(option.start(), option.end()), written, on, program));
                }
            }
        });
    }

    private void settings(Pattern pattern, boolean meant) {
        if (meant) {
            plain.each(pattern, List.of("debug", "DEBUG"), setting -> {
                boolean byDefault = pattern == SETTING && setting.group("default") != null;
                boolean on = byDefault || setting.group("on") != null;
                String name = setting.group("name");
                String written = byDefault ? name + " is on where the environment does not say" : name + " = True";
                int end = setting.end("name");
                found.add(
                        new Debug(plain.place(setting.start("name"), end), written, on, plain.inMain(setting.start())));
            });
        }
    }
}
