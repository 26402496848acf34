package dev.plimsoll.audit;

import dev.plimsoll.model.Part;
import dev.plimsoll.model.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules that judge parts: what they said of a part is noted on it, and not worked out again. */
final class LocalRules {
    private final Map<Class<? extends Part>, List<LocalRule<?, ?>>> byPart = new HashMap<>();

    LocalRules(Collection<Rule<?>> rules) {
        for (Rule<?> rule : rules) {
            if (rule instanceof LocalRule<?, ?> local) {
                byPart.computeIfAbsent(local.part(), part -> new ArrayList<>()).add(local);
            }
        }
    }

    /** What each of them says of all the parts of a repository. */
    Map<Rule<?>, Tally> tallies(Repository repository) {
        Map<Rule<?>, Tally> all = new HashMap<>();
        byPart.forEach((type, rules) -> {
            Tally[] sums = new Tally[rules.size()];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Tally.empty();
                all.put(rules.get(i), sums[i]);
            }
            repository.parts(type).forEach(part -> add(sums, part.notes().of(rules, () -> judge(rules, part))));
        });
        return all;
    }

    private static void add(Tally[] sums, Tally[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i].add(more[i]);
        }
    }

    private static Tally[] judge(List<LocalRule<?, ?>> rules, Part part) {
        return rules.stream().map(rule -> judge(rule, part)).toArray(Tally[]::new);
    }

    private static <P extends Part> Tally judge(LocalRule<P, ?> rule, Part part) {
        return Tally.ofPart(rule, rule.part().cast(part));
    }
}
