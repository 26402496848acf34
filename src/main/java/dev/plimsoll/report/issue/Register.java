package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Waived;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a repository's default branch has and had, finding by finding.
 *
 * @param risks the number of each rule that ever found something here: given once, never to another rule
 * @param entries what is there, and after that what was fixed, the last one last
 */
public record Register(Map<String, Integer> risks, List<Entry> entries) {
    public static final Register EMPTY = new Register(Map.of(), List.of());

    /** Of those that were fixed, so many are kept. */
    private static final int FIXED = 1000;

    public Register {
        risks = Collections.unmodifiableMap(new TreeMap<>(risks));
        entries = List.copyOf(entries);
    }

    /** What it comes to with the next commit. */
    public Register next(Sight sight, Mark at) {
        Audit audit = sight.audit();
        Set<String> waived = audit.waived().stream()
                .map(each -> each.finding().fingerprint())
                .collect(Collectors.toSet());
        List<Finding> now = Stream.concat(
                        audit.findings().stream(), audit.waived().stream().map(Waived::finding))
                .toList();
        Map<String, Entry> before = new LinkedHashMap<>();
        entries.forEach(entry -> before.put(entry.seen().fingerprint(), entry));
        Map<String, Entry> moved = moved(now, before);
        List<Entry> there = new ArrayList<>();
        for (Finding finding : now) {
            Seen seen = Seen.of(finding, at.commit());
            boolean accepted = waived.contains(finding.fingerprint());
            Entry known = before.getOrDefault(finding.fingerprint(), moved.get(finding.fingerprint()));
            there.add(known == null ? Entry.fresh(seen, at, accepted) : known.seen(seen, at, accepted));
        }
        Set<String> taken = now.stream().map(Finding::fingerprint).collect(Collectors.toCollection(HashSet::new));
        moved.values().forEach(entry -> taken.add(entry.seen().fingerprint()));
        List<Entry> gone = new ArrayList<>();
        for (Entry entry : entries) {
            if (!taken.contains(entry.seen().fingerprint())) {
                (entry.isFixed() || !sight.isBlindTo(entry.seen()) ? gone : there).add(entry);
            }
        }
        List<Entry> fixed = fixed(gone, sight, at);
        there.addAll(fixed.subList(Math.max(0, fixed.size() - FIXED), fixed.size()));
        return new Register(numbered(now), there);
    }

    /** What nobody looks for any more was not fixed, and is forgotten. */
    private static List<Entry> fixed(List<Entry> gone, Sight sight, Mark at) {
        List<Entry> fixed = new ArrayList<>(gone.stream().filter(Entry::isFixed).toList());
        gone.stream()
                .filter(entry -> !entry.isFixed() && sight.looksFor(entry.seen()))
                .forEach(entry -> fixed.add(entry.gone(at)));
        return fixed;
    }

    /** What is in another file now, by its new fingerprint; only where there is no doubt which one it was. */
    private static Map<String, Entry> moved(List<Finding> now, Map<String, Entry> before) {
        Map<List<String>, List<Entry>> left = new HashMap<>();
        Set<String> known = now.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        before.values().stream()
                .filter(entry ->
                        !entry.isFixed() && !known.contains(entry.seen().fingerprint()))
                .forEach(entry -> left.computeIfAbsent(entry.seen().elsewhere(), same -> new ArrayList<>())
                        .add(entry));
        Map<List<String>, List<Finding>> arrived = new HashMap<>();
        now.stream()
                .filter(finding -> !before.containsKey(finding.fingerprint()))
                .forEach(finding -> arrived.computeIfAbsent(Seen.of(finding, "").elsewhere(), same -> new ArrayList<>())
                        .add(finding));
        Map<String, Entry> moved = new HashMap<>();
        arrived.forEach((same, findings) -> {
            List<Entry> candidates = left.getOrDefault(same, List.of());
            if (findings.size() == 1 && candidates.size() == 1) {
                moved.put(findings.get(0).fingerprint(), candidates.get(0));
            }
        });
        return moved;
    }

    private Map<String, Integer> numbered(List<Finding> now) {
        Map<String, Integer> all = new TreeMap<>(risks);
        int last = risks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (Finding finding : now) {
            if (all.putIfAbsent(finding.rule(), last + 1) == null) {
                last++;
            }
        }
        return all;
    }

    /** "R7", the same as long as the repository is known. */
    public String risk(String rule) {
        return "R" + risks.get(rule);
    }

    public List<Entry> open() {
        return entries.stream().filter(Entry::isOpen).toList();
    }
}
