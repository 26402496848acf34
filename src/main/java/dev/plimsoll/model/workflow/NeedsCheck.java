package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jobs of a workflow by what they need: none that is missing, and none in a circle. */
final class NeedsCheck {
    private final Map<String, YamlEntry> jobs = new LinkedHashMap<>();
    private final Faults faults;

    NeedsCheck(List<YamlEntry> all, Faults faults) {
        all.forEach(job -> jobs.put(job.name().toLowerCase(Locale.ROOT), job));
        this.faults = faults;
    }

    void check() {
        for (YamlEntry job : jobs.values()) {
            faults.enter("job " + job.name());
            for (YamlNode needed : needed(job)) {
                String id = needed.text().orElse("");
                if (!id.contains("${{") && !jobs.containsKey(id.toLowerCase(Locale.ROOT))) {
                    faults.refused(
                            needed.place(),
                            "job " + job.name() + " needs " + id + ", and there is no job of that name");
                }
            }
        }
        Set<String> done = new HashSet<>();
        jobs.keySet().forEach(id -> circle(id, new ArrayList<>(), done));
    }

    private void circle(String id, List<String> way, Set<String> done) {
        int before = way.indexOf(id);
        if (before >= 0) {
            YamlEntry job = jobs.get(id);
            faults.enter("job " + job.name());
            String round = Stream.concat(way.subList(before, way.size()).stream(), Stream.of(id))
                    .collect(Collectors.joining(" → "));
            faults.refused(job.key().place(), "jobs wait for each other: " + round);
            return;
        }
        if (!jobs.containsKey(id) || !done.add(id)) {
            return;
        }
        way.add(id);
        for (YamlNode needed : needed(jobs.get(id))) {
            circle(needed.text().orElse("").toLowerCase(Locale.ROOT), way, done);
        }
        way.remove(way.size() - 1);
    }

    /** For each job that one needs, its outputs where they are said. */
    Map<String, Optional<Set<String>>> outputs(YamlEntry job) {
        Map<String, Optional<Set<String>>> all = new LinkedHashMap<>();
        for (YamlNode needed : needed(job)) {
            String id = needed.text().orElse("").toLowerCase(Locale.ROOT);
            YamlEntry of = jobs.get(id);
            boolean known = of != null && of.value().get("uses").isEmpty();
            all.put(id, known ? Optional.of(outputs(of.value())) : Optional.empty());
        }
        return all;
    }

    private static Set<String> outputs(YamlNode job) {
        return job.get("outputs").map(YamlNode::entries).orElse(List.of()).stream()
                .map(output -> output.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<YamlNode> needed(YamlEntry job) {
        Optional<YamlNode> needs = job.value().get("needs");
        return needs.stream()
                .flatMap(node -> node.text().isPresent() ? Stream.of(node) : node.items().stream())
                .filter(node -> node.text().isPresent())
                .toList();
    }
}
