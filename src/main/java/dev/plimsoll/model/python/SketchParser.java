package dev.plimsoll.model.python;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks over a Python file once, without a parse, for all that rules about services ask. */
public enum SketchParser implements Parser<Sketch> {
    INSTANCE;

    static final String TOO_LONG = "Python source that is too long to be looked over";

    private static final Pattern PRINT = Pattern.compile("(?:^|[:;])[ \\t]*(print)\\(");
    private static final Pattern TABLES = Pattern.compile("\\b(?:[\\w.]*metadata|db)\\.create_all\\b");
    /** Nobody writes such a file by hand; looking for brackets in a hostile one would take too long. */
    private static final int LONGEST = 2_000_000;

    private static final long WEIGHT = 500;

    @Override
    public Parsed<Sketch> parse(Source source) {
        if (source.text().length() > LONGEST) {
            Place place = Place.ofFile(source.path());
            Sketch nothing =
                    SketchParser.INSTANCE.parse(new Source(source.path(), "")).tree();
            return new Parsed<>(nothing, List.of(new Unread(place, TOO_LONG)));
        }
        PlainSource plain = new PlainSource(source);
        RouteReader routes = new RouteReader(plain);
        AppReader apps = new AppReader(plain);
        LogReader logs = new LogReader(plain);
        List<String> middlewares = new ArrayList<>(routes.middlewares());
        middlewares.addAll(apps.middlewares());
        return Parsed.whole(new Sketch(
                plain.imports(),
                apps.apps(),
                apps.routers(),
                apps.inclusions(),
                routes.routes(),
                routes.guards(),
                middlewares,
                signs(plain),
                places(plain, PRINT, 1, "print("),
                places(plain, TABLES, 0, "create_all"),
                logs.files(),
                new DebugReader(plain).debugs(),
                new PasswordReader(plain).passwords(),
                new CredentialFinder(plain).credentials(),
                PythonFiles.mayMatter(source.text())));
    }

    @Override
    public long weight(Source source, Sketch sketch) {
        return Math.min(source.text().length(), WEIGHT);
    }

    private static Map<Sign, Place> signs(PlainSource plain) {
        Map<Sign, Place> found = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            plain.each(
                    sign.pattern(),
                    sign.words(),
                    match -> found.computeIfAbsent(sign, s -> plain.place(match.start(), match.end())));
        }
        boolean formats = plain.mentions("Formatter)") && plain.mentions("json.dumps", "orjson");
        if (formats && !found.containsKey(Sign.MACHINE_LOGS)) {
            int at = plain.text().indexOf("Formatter)");
            found.put(Sign.MACHINE_LOGS, plain.place(at, at));
        }
        return found;
    }

    /** What runs only where the file is started as a program is no part of a service. */
    private static List<Place> places(PlainSource plain, Pattern pattern, int group, String word) {
        List<Place> found = new ArrayList<>();
        plain.each(pattern, List.of(word), match -> {
            if (!plain.inMain(match.start(group))) {
                found.add(plain.place(match.start(group), match.end(group)));
            }
        });
        return found;
    }
}
