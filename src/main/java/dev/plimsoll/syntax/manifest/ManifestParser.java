package dev.plimsoll.syntax.manifest;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** The packages that a manifest names, line by line: enough to tell whether a kind of library is there. */
public enum ManifestParser implements Parser<List<Requirement>> {
    INSTANCE;

    public static boolean isManifest(String path) {
        return ManifestKind.of(path).isPresent();
    }

    @Override
    public Parsed<List<Requirement>> parse(Source source) {
        Optional<ManifestKind> kind = ManifestKind.of(source.path());
        List<Requirement> found = new ArrayList<>();
        kind.ifPresent(is -> {
            String[] lines = source.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                String line = is.hasHashComments() ? lines[i].replaceFirst("(^|\\s)#.*", "") : lines[i];
                Matcher names = is.line().matcher(line.stripTrailing());
                while (names.find()) {
                    String name = name(is, names);
                    found.add(new Requirement(is.ecosystem(), normal(is, name), source.line(i + 1)));
                }
            }
        });
        return Parsed.whole(List.copyOf(found));
    }

    private static String name(ManifestKind kind, Matcher names) {
        String listed = kind == ManifestKind.PYPROJECT ? names.group("listed") : null;
        return listed == null ? names.group("name") : listed;
    }

    /** PEP 503: runs of "-", "_" and "." are one "-". */
    private static String normal(ManifestKind kind, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return kind.ecosystem().equals("pypi") ? lower.replaceAll("[-_.]+", "-") : lower;
    }
}
