package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that a mapping may have, and those that it must have. */
record Keys(Set<String> known, Set<String> required) {
    static final Keys WORKFLOW = of("on! name run-name defaults env permissions concurrency jobs!");
    static final Keys JOB = of("runs-on! needs if strategy name timeout-minutes cancel-timeout-minutes"
            + " continue-on-error container services env environment permissions concurrency outputs defaults steps"
            + " snapshot");
    static final Keys CALL = of("uses! name with secrets needs if permissions concurrency strategy");
    static final Keys RUN =
            of("run! name id if timeout-minutes continue-on-error env working-directory shell background");
    static final Keys USES = of("uses! name id if timeout-minutes continue-on-error with env background");
    static final Keys WAIT = of("name id continue-on-error wait wait-all cancel");
    static final Keys PARALLEL = of("parallel!");
    static final Keys STRATEGY = of("fail-fast max-parallel matrix");
    static final Keys CONTAINER = of("image options env ports volumes credentials");
    static final Keys SERVICE = of("image options env ports volumes credentials entrypoint command");
    static final Keys CREDENTIALS = of("username password");
    static final Keys RUNNER = of("group labels");
    static final Keys CONCURRENCY = of("group! cancel-in-progress queue");
    static final Keys ENVIRONMENT = of("name! url deployment");
    static final Keys DEFAULTS = of("run");
    static final Keys DEFAULTS_RUN = of("shell working-directory");

    /** Names parted by spaces, "!" behind those that must be there. */
    static Keys of(String names) {
        Set<String> known =
                Stream.of(names.split(" ")).map(name -> name.replace("!", "")).collect(Collectors.toSet());
        Set<String> required = Stream.of(names.split(" "))
                .filter(name -> name.endsWith("!"))
                .map(name -> name.substring(0, name.length() - 1))
                .collect(Collectors.toSet());
        return new Keys(known, required);
    }

    /**
     * Looks at a mapping's keys; anything else is left to whoever reads it.
     *
     * @param owner where it is said that a key is missing
     * @param what the mapping in words: "a job"
     */
    void check(YamlNode node, Place owner, String what, Faults faults) {
        if (!(node instanceof YamlMap map)) {
            return;
        }
        for (YamlEntry entry : map.entries()) {
            if (!known.contains(entry.name()) && !entry.name().contains("${{")) {
                faults.refused(entry.key().place(), entry.name() + " is no key of " + what);
            }
        }
        required.stream()
                .filter(key -> map.entry(key).isEmpty())
                .sorted()
                .forEach(key -> faults.refused(owner, what + " needs the key " + key + ", which is missing"));
    }

    /** No two keys of a mapping may be equal, upper and lower case being the same. */
    static void twice(YamlNode node, Faults faults) {
        Map<String, YamlEntry> seen = new HashMap<>();
        for (YamlEntry entry : node.entries()) {
            YamlEntry first = seen.putIfAbsent(entry.name().toUpperCase(Locale.ROOT), entry);
            if (first != null) {
                faults.refused(
                        entry.key().place(),
                        entry.name() + " stands twice in one mapping (first on line "
                                + first.key().place().line() + ")");
            }
        }
    }

    /** The same for a mapping and all that is below it. */
    static void twiceBelow(YamlNode node, Faults faults) {
        twice(node, faults);
        node.entries().forEach(entry -> twiceBelow(entry.value(), faults));
        node.items().forEach(item -> twiceBelow(item, faults));
    }
}
