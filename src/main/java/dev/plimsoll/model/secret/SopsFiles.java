package dev.plimsoll.model.secret;

import dev.plimsoll.model.Interest;
import dev.plimsoll.model.Reading;
import dev.plimsoll.model.secret.SopsFile.State;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the files that SOPS' creation rules are made for. A rule says how a file is encrypted, not which are: where it
 * names no secrets and few of its files are encrypted ({@code .*\.yaml}), only Kubernetes Secrets count.
 */
public final class SopsFiles {
    private static final Pattern CONFIGURATION = Pattern.compile("(.*/)?\\.sops\\.ya?ml");
    private static final Pattern FORMATS = Pattern.compile("(?i).*\\.(ya?ml|json|env|ini)|(.*/)?\\.env(\\.[\\w-]+)?");
    private static final Pattern SHOWN =
            Pattern.compile("(?i).*[._-](example|sample|template|tmpl|tpl|dist|j2|pub|schema)([._-].*)?");
    private static final Pattern NAMED_SO = Pattern.compile("(?i)(.*[._-])?(sops|enc|encrypted)\\.\\w+");

    private final Reading reading;
    private final Map<SopsRule, List<Blob>> files = new LinkedHashMap<>();
    private final List<SopsFile> found = new ArrayList<>();

    private static final PathTest CONFIGURATIONS =
            PathTest.of(path -> CONFIGURATION.matcher(path).matches());
    private static final PathTest CANDIDATES = Interest.HAS_CONTENT
            .and(PathTest.of(path -> FORMATS.matcher(path).matches()))
            .butNot(PathTest.ofName(name -> SHOWN.matcher(name).matches()))
            .butNot(CONFIGURATIONS);

    private SopsFiles(Reading reading) {
        this.reading = reading;
    }

    public static List<SopsFile> read(Reading reading) {
        SopsFiles sops = new SopsFiles(reading);
        List<SopsRule> rules = sops.rules();
        if (!rules.isEmpty()) {
            rules.stream()
                    .filter(rule -> !isUnderstood(rule))
                    .forEach(rule -> sops.add(rule.place(), State.UNKNOWN, rule));
            reading.files(CANDIDATES).forEach(blob -> sops.match(blob, rules));
            sops.files.forEach(sops::judge);
        }
        return List.copyOf(sops.found);
    }

    private List<SopsRule> rules() {
        List<SopsRule> rules = new ArrayList<>();
        for (Blob blob : reading.files(CONFIGURATIONS)) {
            reading.peek(blob, YamlParser.YAML).documents().stream()
                    .flatMap(document -> document.get("creation_rules").stream())
                    .flatMap(list -> list.items().stream())
                    .forEach(rule -> rules.add(SopsRule.of(blob.folder(), rule)));
        }
        return rules;
    }

    private static boolean isUnderstood(SopsRule rule) {
        return rule.path().stream().allMatch(BoundedPattern::isUnderstood)
                && rule.keys().stream().allMatch(BoundedPattern::isUnderstood);
    }

    /** The rules of the nearest folder above count, of these the first that matches. */
    private void match(Blob blob, List<SopsRule> rules) {
        Optional<String> nearest = rules.stream()
                .map(SopsRule::folder)
                .filter(folder -> folder.isEmpty() || blob.path().startsWith(folder + "/"))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
        if (nearest.isEmpty()) {
            return;
        }
        String folder = nearest.get();
        String relative = folder.isEmpty() ? blob.path() : blob.path().substring(folder.length() + 1);
        for (SopsRule rule : rules) {
            if (rule.folder().equals(folder)) {
                Optional<Boolean> matches =
                        rule.path().map(path -> path.occursIn(relative)).orElse(Optional.of(true));
                if (matches.isEmpty() || matches.get() && rule.path().isEmpty()) {
                    return;
                } else if (matches.get()) {
                    files.computeIfAbsent(rule, one -> new ArrayList<>()).add(blob);
                    return;
                }
            }
        }
    }

    private void judge(SopsRule rule, List<Blob> matched) {
        long encrypted = matched.stream()
                .filter(blob -> reading.peek(blob, SopsContent.CONTENT).encrypted())
                .count();
        boolean meant = rule.saysSecret() || 2 * encrypted >= matched.size();
        for (Blob blob : matched) {
            SopsContent content = reading.peek(blob, SopsContent.CONTENT);
            if (content.encrypted()) {
                add(Place.ofFile(blob.path()), State.ENCRYPTED, rule);
            } else if (meant || content.holdsSecret()) {
                boolean plain = isPlain(blob, content, rule);
                add(Place.ofFile(blob.path()), plain ? State.PLAIN : State.NOTHING_TO_ENCRYPT, rule);
            }
        }
    }

    /** Beside Secrets lie the objects that use them: a Kustomization, an ExternalSecret; they stay as they are. */
    private static boolean isPlain(Blob blob, SopsContent content, SopsRule rule) {
        if (content.holdsSecret()) {
            return rule.encrypts("data") || rule.encrypts("stringData");
        }
        boolean named = NAMED_SO.matcher(blob.name()).matches();
        return (named || !content.otherObjects())
                && content.keys().stream().anyMatch(rule::encrypts)
                && !content.keys().contains("creation_rules");
    }

    private void add(Place place, State state, SopsRule rule) {
        found.add(new SopsFile(
                place,
                state,
                rule.place(),
                rule.path().map(BoundedPattern::text).orElse("")));
    }
}
