package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many pods some workloads have together, on one way on which they get deployed.
 *
 * @param fewest when autoscalers have scaled in
 * @param place where the first of them says its number
 * @param autoscaler what decides the number, where it is one
 * @param where " in k8s/overlays/prod", or nothing
 */
public record PodCount(long fewest, Place place, Optional<Autoscaler> autoscaler, String where) {
    /** One for each way; none where some workload's number can't be told. */
    public static List<PodCount> of(List<Neighbours> workloads) {
        List<PodCount> found = new ArrayList<>();
        boolean told = workloads.stream()
                .allMatch(one -> !one.scalings().isEmpty()
                        && one.scalings().stream()
                                .noneMatch(scaling -> scaling.unknown().isPresent()));
        if (workloads.isEmpty() || !told) {
            return found;
        }
        List<Scaling> ways = workloads.get(0).scalings().stream()
                .sorted(Comparator.comparing(way -> !way.production()))
                .toList();
        for (Scaling first : ways) {
            long fewest = workloads.stream().mapToLong(one -> on(first, one)).sum();
            found.add(new PodCount(fewest, first.minimum().place(), first.autoscaler(), first.where()));
        }
        return found;
    }

    private static long on(Scaling way, Neighbours workload) {
        return workload.scalings().stream()
                .filter(scaling -> scaling.root().equals(way.root()))
                .findFirst()
                .orElse(workload.scalings().get(0))
                .minimum()
                .value();
    }
}
