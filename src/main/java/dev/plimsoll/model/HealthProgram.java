package dev.plimsoll.model;

import dev.plimsoll.syntax.shell.ShellScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows programs that succeed whatever state a service is in. */
final class HealthProgram {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");
    private static final Set<String> SUCCEED =
            Set.of("true", ":", "echo", "printf", "sleep", "date", "hostname", "id", "pwd", "uname", "whoami");
    private static final Set<String> VERSION_FLAGS = Set.of("--version", "-version", "--help");
    private static final Set<String> SHORT_VERSION_FLAGS = Set.of("-v", "-V");
    private static final Set<String> HAVE_SHORT_FLAGS =
            Set.of("python", "python2", "python3", "node", "npm", "php", "ruby", "perl", "nginx", "httpd", "haproxy");
    private static final Set<String> HAVE_VERSION_COMMAND =
            Set.of("caddy", "traefik", "vault", "consul", "nomad", "terraform", "go", "hugo");
    private static final Map<String, Set<String>> CONFIGURATION_CHECKS = Map.of(
            "nginx", Set.of("-t", "-T"),
            "openresty", Set.of("-t", "-T"),
            "apachectl", Set.of("configtest", "-t"),
            "httpd", Set.of("-t"),
            "caddy", Set.of("validate", "fmt"));
    private static final Map<String, Set<String>> INTERPRETERS = Map.of(
            "python", Set.of("-c"),
            "node", Set.of("-e", "--eval", "-p"),
            "php", Set.of("-r"),
            "ruby", Set.of("-e"),
            "perl", Set.of("-e"));
    private static final Pattern EMPTY_STATEMENT = Pattern.compile(
            "|pass|0|1|true|assert (True|1)|import (sys|os|time)(, ?(sys|os|time))*|from sys import exit"
                    + "|((sys|process|os)\\.)?_?(exit|quit)( ?\\( ?0? ?\\)| 0)?|raise SystemExit(\\(0?\\))?"
                    + "|(print|console\\.log|puts|echo) ?\\(?(\"[^\"]*\"|'[^']*'|\\d*)\\)?");

    private HealthProgram() {}

    /** Why a program with its arguments tests nothing; empty where it does, or may. */
    static Optional<String> emptinessOf(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String program = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        String first = words.size() > 1 ? words.get(1) : "";
        if (SHELLS.contains(program)) {
            return shell(words);
        } else if (SUCCEED.contains(program)) {
            return Optional.of("`" + program + "` always succeeds");
        } else if (program.equals("exit") && words.size() == 2 && first.equals("0")) {
            return Optional.of("`exit 0` always succeeds");
        } else if (isVersion(program, first, words.size())) {
            return Optional.of("`" + program + " " + first + "` only prints what the program says of itself");
        } else if (program.equals("kill") && words.subList(1, words.size()).equals(List.of("-0", "1"))) {
            return Optional.of("`kill -0 1` succeeds as long as the container runs");
        } else if (words.size() == 2
                && CONFIGURATION_CHECKS.getOrDefault(program, Set.of()).contains(first)) {
            return Optional.of(
                    "`" + program + " " + first + "` looks at the configuration file, not at the running server");
        }
        return isEmptyCode(program, words)
                ? Optional.of("the code given to `" + program + "` does nothing that can fail")
                : Optional.empty();
    }

    private static Optional<String> shell(List<String> words) {
        int script = words.indexOf("-c") + 1;
        if (script == 0) {
            script = Stream.of("-lc", "-ec", "-xc", "-exc")
                            .mapToInt(words::indexOf)
                            .max()
                            .orElse(-1)
                    + 1;
        }
        return script > 0 && script < words.size()
                ? HealthOutcome.emptinessOf(ShellScript.of(words.get(script)))
                : Optional.empty();
    }

    private static boolean isVersion(String program, String first, int size) {
        return size >= 2 && VERSION_FLAGS.contains(first)
                || size == 2 && SHORT_VERSION_FLAGS.contains(first) && HAVE_SHORT_FLAGS.contains(program)
                || size == 2 && first.equals("version") && HAVE_VERSION_COMMAND.contains(program);
    }

    private static boolean isEmptyCode(String program, List<String> words) {
        String language = program.replaceFirst("[\\d.]+$", "");
        return words.size() == 3
                && INTERPRETERS.getOrDefault(language, Set.of()).contains(words.get(1))
                && Stream.of(words.get(2).split("[;\\n]"))
                        .allMatch(statement ->
                                EMPTY_STATEMENT.matcher(statement.strip()).matches());
    }
}
