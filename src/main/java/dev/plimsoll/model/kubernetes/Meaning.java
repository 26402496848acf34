package dev.plimsoll.model.kubernetes;

import java.util.Map;

/** Tells whether a selector that misses a workload was meant for it: by one file, by one name, or by a slip alone. */
final class Meaning {
    private static final int SHORTEST = 3;

    private Meaning() {}

    static boolean isMeant(KubernetesObject from, Selector selector, KubernetesObject workload) {
        return from.place().path().equals(workload.place().path())
                || from.objectName().isPresent() && from.objectName().equals(workload.objectName())
                || isSlip(selector.labels(), PodLabels.of(workload));
    }

    /** One value differs, by no more than one letter that is missing, added, other or swapped. */
    private static boolean isSlip(Map<String, String> wanted, Map<String, String> given) {
        int slips = 0;
        for (Map.Entry<String, String> label : wanted.entrySet()) {
            String other = given.getOrDefault(label.getKey(), "");
            if (!label.getValue().equals(other)) {
                slips += isNear(label.getValue(), other) ? 1 : 2;
            }
        }
        return slips == 1;
    }

    /** Digits tell numbered things apart on purpose. */
    private static boolean isNear(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        int most = Math.min(one.length(), other.length()) - start;
        while (end < most && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        boolean swapped = left.length() == 2
                && new StringBuilder(left).reverse().toString().equals(right);
        boolean close = left.length() <= 1 && right.length() <= 1 || swapped;
        return close
                && Math.min(one.length(), other.length()) >= SHORTEST
                && (left + right).chars().noneMatch(Character::isDigit);
    }
}
