package dev.plimsoll.model.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels that no template has: those that controllers give to each pod, and those that programs give while they run. */
final class RuntimeLabels {
    private static final Set<String> GIVEN = Set.of(
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index",
            "controller-revision-hash",
            "pod-template-hash",
            "rollouts-pod-template-hash",
            "batch.kubernetes.io/job-name",
            "job-name");
    private static final Pattern ROLE =
            Pattern.compile("(.*[./_-])?(role|leader|master|primary|active|standby|replica)([/_-].*)?");

    private RuntimeLabels() {}

    /** The selector without what controllers give: their workload's other labels tell who is meant. */
    static Selector without(Selector selector) {
        if (GIVEN.stream().noneMatch(selector.labels()::containsKey)) {
            return selector;
        }
        Map<String, String> rest = new LinkedHashMap<>(selector.labels());
        rest.keySet().removeAll(GIVEN);
        return rest.isEmpty() ? selector : new Selector(rest, selector.requirements(), selector.place());
    }

    /** That a selector asks for a label by which a program may tell its leader. */
    static Optional<String> in(Selector selector) {
        return selector.labels().keySet().stream()
                .filter(key -> ROLE.matcher(key).matches())
                .findFirst()
                .map(key -> "the label " + key + " may be set while the pods run");
    }
}
