package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Set;

/**
 * A program that a script runs and its arguments, what only starts another program ("sudo", "uv run", "npx") taken off.
 *
 * @param program as it is written, with its path
 * @param tolerated true where the script goes on, and succeeds, after it failed ("|| true", "set +e")
 */
public record CommandLine(Place place, String program, List<String> arguments, boolean tolerated) {
    private static final Set<String> ASKS = Set.of("--version", "-V", "--help", "-h", "version", "help");

    public CommandLine {
        arguments = List.copyOf(arguments);
    }

    /** The last part of its path, without a version behind ":" or "@". */
    public String name() {
        return Wrappers.name(program);
    }

    /** True where one of the arguments is one of these words. */
    public boolean hasAny(Set<String> words) {
        return arguments.stream().anyMatch(words::contains);
    }

    /** True where an option is given, alone or with "=value" behind it. */
    public boolean hasOption(String option) {
        return arguments.stream().anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    }

    /** The first argument that is no option, "" for none. */
    public String subcommand() {
        return arguments.stream()
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .orElse("");
    }

    /** True where a value is given to an option, behind "=" or as the next word. */
    public boolean gives(String option, String value) {
        int at = arguments.indexOf(option);
        return arguments.contains(option + "=" + value)
                || at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals(value);
    }

    /** True where the program is only asked what it is. */
    public boolean onlyAsks() {
        return !arguments.isEmpty() && ASKS.contains(arguments.get(arguments.size() - 1));
    }

    CommandLine tolerated(boolean also) {
        return also && !tolerated ? new CommandLine(place, program, arguments, true) : this;
    }

    CommandLine at(Place other) {
        return new CommandLine(other, program, arguments, tolerated);
    }
}
