package dev.plimsoll.model.datastore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a product's authentication is switched on and off.
 *
 * @param open true where it asks for nothing until a password is set
 * @param passwordVariables variables of its images that set one
 * @param passwordOptions options that set one, or a file of users
 * @param openings variables that switch it off, with the pattern of the values that do
 * @param openOptions options that switch it off
 */
public record Access(
        boolean open,
        List<String> passwordVariables,
        List<String> passwordOptions,
        Map<String, String> openings,
        List<String> openOptions) {
    private static final Pattern SCRIPT =
            Pattern.compile("\\.(conf|cfg|ya?ml|ini|sh)\\b|(^|\\s)--?(config|configFile)\\b");

    public Access {
        passwordVariables = List.copyOf(passwordVariables);
        passwordOptions = List.copyOf(passwordOptions);
        openings = Map.copyOf(openings);
        openOptions = List.copyOf(openOptions);
    }

    static Access closed() {
        return new Access(false, List.of(), List.of(), Map.of(), List.of());
    }

    static Access openUntil(List<String> variables, List<String> options) {
        return new Access(true, variables, options, Map.of(), List.of());
    }

    static Access closedWith(String... variables) {
        return new Access(false, List.of(variables), List.of(), Map.of(), List.of());
    }

    /** The same, opened by a variable of such a value. */
    Access opened(String variable, String values) {
        Map<String, String> more = new HashMap<>(openings);
        more.put(variable, values);
        return new Access(open, passwordVariables, passwordOptions, more, openOptions);
    }

    Access openedBy(String option) {
        return new Access(open, passwordVariables, passwordOptions, openings, List.of(option));
    }

    /**
     * Whether it asks for a password as it is run here.
     *
     * @param environment the value of a variable, variables that nobody knows left in it; empty where it is not set
     * @param commandLine all of its words
     */
    public Authentication of(Function<String, Optional<String>> environment, String commandLine) {
        for (String variable : openings.keySet().stream().sorted().toList()) {
            Optional<String> value = environment.apply(variable).map(String::strip);
            if (value.filter(text -> text.matches("(?i)" + openings.get(variable)))
                    .isPresent()) {
                return Authentication.off(variable + " is " + value.get());
            }
        }
        for (String option : openOptions) {
            if (commandLine.contains(option)) {
                return Authentication.off("it is started with " + option);
            }
        }
        return open ? ofPassword(environment, commandLine) : Authentication.on();
    }

    private Authentication ofPassword(Function<String, Optional<String>> environment, String commandLine) {
        boolean set = passwordVariables.stream()
                .flatMap(variable -> environment.apply(variable).stream())
                .anyMatch(value -> !value.isBlank());
        if (set) {
            return Authentication.on();
        }
        for (String option : passwordOptions) {
            Matcher found = Pattern.compile("(?:^|[\\s\"'])-{0,2}" + Pattern.quote(option) + "(?:[=\\s]+(\\S+)|\\W*$)")
                    .matcher(commandLine);
            if (found.find()) {
                boolean needsValue = option.startsWith("require");
                String value = found.group(1) == null ? "" : found.group(1).replaceAll("[\"']", "");
                return needsValue && (value.isEmpty() || value.startsWith("--"))
                        ? Authentication.off("the password of " + option + " is empty")
                        : Authentication.on();
            }
        }
        return SCRIPT.matcher(commandLine).find()
                ? Authentication.unknown("a script or a file of settings decides about its password")
                : Authentication.off("no password is set");
    }
}
