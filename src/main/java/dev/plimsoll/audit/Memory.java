package dev.plimsoll.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What local rules said of each part, for as long as somebody holds the part: asked again of the same object, they would
 * say the same. Safe for many threads.
 */
final class Memory {
    private final Map<Class<? extends Fact>, List<LocalRule<?, ?>>> byPart = new HashMap<>();
    /** Parts are told apart by identity. */
    private final Optional<Cache<Fact, Tally[]>> said;

    private Memory(Collection<Rule<?>> rules, Optional<Cache<Fact, Tally[]>> said) {
        this.said = said;
        for (Rule<?> rule : rules) {
            if (rule instanceof LocalRule<?, ?> local) {
                byPart.computeIfAbsent(local.part(), part -> new ArrayList<>()).add(local);
            }
        }
    }

    /** One that forgets at once. */
    static Memory none(Collection<Rule<?>> rules) {
        return new Memory(rules, Optional.empty());
    }

    static Memory of(Collection<Rule<?>> rules) {
        return new Memory(
                rules,
                Optional.of(
                        Caffeine.newBuilder().weakKeys().executor(Runnable::run).build()));
    }

    /** What each local rule says of all the parts of a repository. */
    Map<Rule<?>, Tally> tallies(Repository repository) {
        Map<Rule<?>, Tally> all = new HashMap<>();
        byPart.forEach((type, rules) -> {
            Tally[] sums = new Tally[rules.size()];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Tally.empty();
                all.put(rules.get(i), sums[i]);
            }
            repository.parts(type).forEach(part -> add(sums, tallies(rules, part)));
        });
        return all;
    }

    private static void add(Tally[] sums, Tally[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i].add(more[i]);
        }
    }

    private Tally[] tallies(List<LocalRule<?, ?>> rules, Fact part) {
        return said.map(cache -> cache.get(part, first -> judge(rules, part))).orElseGet(() -> judge(rules, part));
    }

    private static Tally[] judge(List<LocalRule<?, ?>> rules, Fact part) {
        return rules.stream().map(rule -> judge(rule, part)).toArray(Tally[]::new);
    }

    private static <P extends Fact> Tally judge(LocalRule<P, ?> rule, Fact part) {
        return Tally.ofPart(rule, rule.part().cast(part));
    }
}
