package dev.plimsoll.syntax;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was made of some objects, kept while the same objects come again: a parsed file that did not change is the same
 * object. Safe for many threads.
 */
final class Derived {
    private static final long INPUTS = 500_000;

    private final Cache<Inputs, Object> made = Caffeine.newBuilder()
            .maximumWeight(INPUTS)
            .weigher((Inputs inputs, Object value) -> 10 + inputs.all.length)
            .executor(Runnable::run)
            .build();

    /** Objects told apart by identity, in an order. */
    private static final class Inputs {
        private final Object maker;
        private final Object[] all;
        private final int hash;

        Inputs(Object maker, List<?> inputs) {
            this.maker = maker;
            this.all = inputs.toArray();
            int mixed = System.identityHashCode(maker);
            for (Object input : all) {
                mixed = mixed * 31 + System.identityHashCode(input);
            }
            this.hash = mixed;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Inputs inputs) || maker != inputs.maker || all.length != inputs.all.length) {
                return false;
            }
            for (int i = 0; i < all.length; i++) {
                if (all[i] != inputs.all[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** @param maker tells what is made: one constant of who asks */
    @SuppressWarnings("unchecked")
    <T> T of(Object maker, List<?> inputs, Supplier<T> make) {
        Inputs key = new Inputs(maker, inputs);
        Object known = made.getIfPresent(key);
        if (known == null) {
            known = make.get();
            made.put(key, known);
        }
        return (T) known;
    }
}
