package dev.plimsoll.delta;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Identity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds for each finding of the base the one of the head that is the same: in its file, else in the file that its file
 * was renamed to, else where its object went. No step prefers one side, so that a delta read backwards is the delta of
 * the way back.
 */
final class Matching {
    private final Audit base;
    private final Audit head;
    private final Texts before;
    private final Texts after;
    private final Map<Identity, List<Finding>> gone;
    private final Map<Identity, List<Finding>> come;
    private final BestPairs<Finding> alike;
    private final Map<String, Move> moves = new HashMap<>();
    private final Set<String> introduced;
    private final Set<String> fixed;

    Matching(Audit base, Audit head) {
        this.base = base;
        this.head = head;
        this.before = new Texts(base.repository().snapshot());
        this.after = new Texts(head.repository().snapshot());
        this.alike = new BestPairs<>(0, this::likeness);
        Set<String> oldPrints = fingerprints(base.findings());
        Set<String> newPrints = fingerprints(head.findings());
        Set<String> touched = new HashSet<>();
        base.findings().stream()
                .filter(f -> !newPrints.contains(f.fingerprint()))
                .forEach(f -> touched.add(f.path()));
        head.findings().stream()
                .filter(f -> !oldPrints.contains(f.fingerprint()))
                .forEach(f -> touched.add(f.path()));
        gone = byIdentity(base.findings(), touched);
        come = byIdentity(head.findings(), touched);
        inPlace();
        alongRenames();
        withObjects();
        fixed = remaining(gone);
        introduced = remaining(come);
    }

    Delta delta() {
        Predicate<Finding> isNew = finding -> introduced.contains(finding.fingerprint());
        return new Delta(
                base,
                head,
                head.findings().stream().filter(isNew).toList(),
                base.findings().stream()
                        .filter(finding -> fixed.contains(finding.fingerprint()))
                        .toList(),
                head.findings().stream()
                        .filter(finding -> moves.containsKey(finding.fingerprint()))
                        .map(finding -> moves.get(finding.fingerprint()))
                        .toList(),
                head.findings().stream()
                        .filter(isNew.negate())
                        .filter(finding -> !moves.containsKey(finding.fingerprint()))
                        .toList());
    }

    private void inPlace() {
        for (Identity identity : List.copyOf(gone.keySet())) {
            pair(identity, identity);
        }
    }

    private void alongRenames() {
        Map<String, String> renames =
                new Renames(before, after).of(onlyIn(before, after, gone), onlyIn(after, before, come));
        for (Identity identity : List.copyOf(gone.keySet())) {
            String renamed = renames.get(identity.path());
            if (renamed != null) {
                pair(identity, identity.in(renamed)).forEach(this::moved);
            }
        }
    }

    private void withObjects() {
        Map<Identity, List<Finding>> sources = withoutPath(gone);
        Map<Identity, List<Finding>> targets = withoutPath(come);
        Transfers transfers = new Transfers(before, after);
        sources.forEach((identity, from) -> transfers
                .of(from, targets.getOrDefault(identity, List.of()))
                .forEach(move -> {
                    gone.get(move.from().identity()).remove(move.from());
                    come.get(move.to().identity()).remove(move.to());
                    moved(move);
                }));
    }

    private double likeness(Finding old, Finding now) {
        return Likeness.of(before.block(old.place())).to(Likeness.of(after.block(now.place())));
    }

    private void moved(Move move) {
        moves.put(move.to().fingerprint(), move);
    }

    /** Pairs all of the shorter side: where one side has more, those that look alike first, the others in their order. */
    private List<Move> pair(Identity from, Identity to) {
        List<Finding> olds = gone.get(from);
        List<Finding> news = come.getOrDefault(to, List.of());
        List<Move> pairs = new ArrayList<>();
        if (olds.size() != news.size()) {
            pairs.addAll(alike.of(olds, news).stream()
                    .map(pair -> new Move(pair.from(), pair.to()))
                    .toList());
            pairs.forEach(pair -> {
                olds.remove(pair.from());
                news.remove(pair.to());
            });
        }
        while (!olds.isEmpty() && !news.isEmpty()) {
            pairs.add(new Move(olds.remove(0), news.remove(0)));
        }
        return pairs;
    }

    private static Set<String> onlyIn(Texts here, Texts there, Map<Identity, List<Finding>> left) {
        return left.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().path())
                .filter(path -> here.has(path) && !there.has(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Identity, List<Finding>> byIdentity(List<Finding> findings, Set<String> paths) {
        Map<Identity, List<Finding>> groups = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> paths.contains(finding.path()))
                .sorted(Comparator.comparingInt(finding -> finding.place().line()))
                .forEach(finding -> groups.computeIfAbsent(finding.identity(), i -> new ArrayList<>())
                        .add(finding));
        return groups;
    }

    private static Map<Identity, List<Finding>> withoutPath(Map<Identity, List<Finding>> groups) {
        Map<Identity, List<Finding>> merged = new LinkedHashMap<>();
        groups.forEach((identity, findings) ->
                merged.computeIfAbsent(identity.in(""), i -> new ArrayList<>()).addAll(findings));
        return merged;
    }

    private static Set<String> remaining(Map<Identity, List<Finding>> groups) {
        return fingerprints(groups.values().stream().flatMap(Collection::stream).toList());
    }

    private static Set<String> fingerprints(List<Finding> findings) {
        return findings.stream().map(Finding::fingerprint).collect(Collectors.toSet());
    }
}
