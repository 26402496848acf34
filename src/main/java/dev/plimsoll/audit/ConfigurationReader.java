package dev.plimsoll.audit;

import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a configuration entry by entry; what is wrong is kept with its line and counts as not written. */
final class ConfigurationReader {
    static final String NEVER = "never";
    private static final String OFF = "off";
    private static final String ON = "on";
    private static final String PROPOSE = "propose";
    private static final String REFUSE = "refuse";
    private static final String LOCK = "lock";
    static final List<String> KEYS = List.of(
            "fail-on",
            "ignore",
            "rules",
            "comments",
            "waivers",
            "waivers-in-pull-requests",
            "environments",
            "criteria",
            "registers",
            "audit",
            "code-scanning",
            LOCK);
    static final List<String> LOCKABLE =
            KEYS.stream().filter(key -> !key.equals(LOCK)).toList();
    /** Each is about one repository's own files, so that none comes from the organisation. */
    private static final Set<String> NOT_INHERITED = Set.of("waivers", LOCK);

    private final KnownRules rules;
    private final Refusals refusals = new Refusals();
    private final List<Waiver> waivers = new ArrayList<>();
    private boolean waiversWelcome = true;
    private Environments environments = Environments.NONE;
    private Map<String, List<String>> criteria = Map.of();
    private Map<String, String> registers = Map.of();
    private IssuePlan issues = IssuePlan.DEFAULT;
    private final Map<String, Severity> severities = new HashMap<>();
    private final Set<String> off = new HashSet<>();
    private final Set<String> on = new HashSet<>();
    private final List<String> ignored = new ArrayList<>();
    private Optional<Severity> failOn = Settings.DEFAULT.failOn();
    private Severity commentsAt = Configuration.DEFAULT.commentsAt();
    private boolean codeScanning;
    private Inherited inherited = Inherited.nothing();
    private int commentLimit = Configuration.DEFAULT.commentLimit();

    ConfigurationReader(KnownRules rules) {
        this.rules = rules;
    }

    Configuration result() {
        Settings settings =
                new Settings(failOn, severities, off, on, environments, criteria, registers, inherited.notes());
        Waivers waiving = new Waivers(waivers, List.of(), waiversWelcome, Optional.empty(), Optional.empty());
        return new Configuration(
                settings,
                ignored.isEmpty() ? PathRules.NONE : PathRules.of(ignored),
                commentsAt,
                commentLimit,
                waiving,
                issues,
                codeScanning,
                refusals.all());
    }

    /** Reads an organisation's defaults, before the repository's own configuration. */
    void inherit(Defaults defaults) {
        List<String> keys = new ArrayList<>();
        List<String> locked = new ArrayList<>();
        for (YamlNode document : defaults.documents()) {
            for (YamlEntry entry : refusals.mapping(document, "the defaults")) {
                if (!NOT_INHERITED.contains(entry.name())) {
                    keys.add(entry.name());
                    read(entry);
                } else if (entry.name().equals(LOCK)) {
                    locked.addAll(lock(entry.value()));
                }
            }
        }
        inherited = new Inherited(defaults.from(), defaults.broken() + refusals.forget(), keys, locked);
    }

    void read(YamlNode document) {
        for (YamlEntry entry : refusals.mapping(document, "the configuration")) {
            if (!inherited.locks(entry)) {
                read(entry);
            }
        }
    }

    private void read(YamlEntry entry) {
        switch (entry.name()) {
            case "fail-on" -> failOn(entry.value());
            case "ignore" -> ignore(entry.value());
            case "rules" -> refusals.mapping(entry.value(), "rules").forEach(this::rule);
            case "comments" -> refusals.mapping(entry.value(), "comments").forEach(this::comments);
            case "waivers" -> waivers.addAll(new WaiverReader(rules, refusals).list(entry.value()));
            case "environments" -> environments = names().environments(entry.value());
            case "criteria" -> criteria = names().criteria(entry.value());
            case "registers" -> registers = names().registers(entry.value());
            case "audit" -> issues = new IssuePlanReader(refusals, issues).read(entry.value());
            case "waivers-in-pull-requests" -> waiversInPullRequests(entry.value());
            case "code-scanning" -> codeScanning(entry.value());
            case LOCK -> lock(entry.value());
            default -> refusals.refuseKey(entry, "", KEYS);
        }
    }

    private List<String> lock(YamlNode value) {
        List<String> names = new ArrayList<>();
        for (YamlNode key : refusals.texts(value, "lock takes keys of this file")) {
            String name = key.text().orElseThrow();
            if (!LOCKABLE.contains(name)) {
                String hint = Nearest.hint(name, LOCKABLE);
                refuse(key.place(), "lock takes keys of this file, not " + Refusals.shown(name) + hint);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private void codeScanning(YamlNode value) {
        String word = value.text().orElse("");
        if (!word.equals("true") && !word.equals("false")) {
            refuse(value.place(), "code-scanning takes true or false");
        }
        codeScanning = word.equals("true");
    }

    private NamesReader names() {
        return new NamesReader(rules, refusals);
    }

    void refuseSecond(YamlNode document) {
        refuse(document.place(), "a second document: the configuration is one");
    }

    private void failOn(YamlNode value) {
        if (value.text().filter(NEVER::equals).isPresent()) {
            failOn = Optional.empty();
        } else {
            refusals.severity(value, "fail-on", List.of(NEVER)).ifPresent(severity -> failOn = Optional.of(severity));
        }
    }

    private void ignore(YamlNode value) {
        ignored.clear();
        refusals.texts(value, "ignore takes path patterns")
                .forEach(pattern -> ignored.add(pattern.text().orElseThrow()));
    }

    private void waiversInPullRequests(YamlNode value) {
        String word = value.text().orElse("");
        if (!word.equals(PROPOSE) && !word.equals(REFUSE)) {
            refusals.refuse(
                    value.place(),
                    "waivers-in-pull-requests takes propose or refuse" + Nearest.hint(word, List.of(PROPOSE, REFUSE)));
        }
        waiversWelcome = !word.equals(REFUSE);
    }

    private void rule(YamlEntry entry) {
        String id = rules.find(entry.name()).orElse("");
        if (id.isEmpty()) {
            refuse(entry.key().place(), rules.unknown(entry.name()));
            return;
        }
        off.remove(id);
        on.remove(id);
        severities.remove(id);
        if (entry.value().text().filter(OFF::equals).isPresent()) {
            off.add(id);
        } else if (entry.value().text().filter(ON::equals).isPresent()) {
            on.add(id);
        } else {
            refusals.severity(entry.value(), id, List.of(ON, OFF)).ifPresent(severity -> severities.put(id, severity));
        }
    }

    private void comments(YamlEntry entry) {
        switch (entry.name()) {
            case "at" ->
                refusals.severity(entry.value(), "comments.at", List.of()).ifPresent(at -> commentsAt = at);
            case "limit" -> limit(entry.value());
            default -> refusals.refuseKey(entry, "comments.", List.of("at", "limit"));
        }
    }

    private void limit(YamlNode value) {
        if (value.text().filter(text -> text.matches("\\d{1,4}")).isEmpty()) {
            refuse(value.place(), "comments.limit takes a number from 0 to 9999");
        } else {
            commentLimit = Integer.parseInt(value.text().get());
        }
    }

    private void refuse(Place place, String reason) {
        refusals.refuse(place, reason);
    }
}
