package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A key of a Secret, and the variables of containers that it is given to.
 *
 * @param variables those that say whose secret it is to be
 */
public record SecretUse(SecretKey key, List<Variable> variables) implements Fact {
    /** A variable of a container, and the system whose password it is by its name. */
    public record Variable(Place place, String container, String name, String system) {}

    public SecretUse {
        variables = List.copyOf(variables);
    }

    /** The system that the key itself is named for. */
    public Optional<String> namedFor() {
        return SecretUses.system(key.key());
    }

    /** The systems whose password it is. */
    public Set<String> systems() {
        return variables.stream().map(Variable::system).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Place place() {
        return variables.get(0).place();
    }

    @Override
    public String name() {
        return "Secret/" + key.secret() + " key=" + key.key();
    }
}
