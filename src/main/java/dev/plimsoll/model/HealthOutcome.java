package dev.plimsoll.model;

import dev.plimsoll.syntax.shell.ShellNode;
import dev.plimsoll.syntax.shell.ShellRedirect;
import dev.plimsoll.syntax.shell.ShellScript;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows which exit statuses a script can have, where a program that is not known may succeed and may fail. */
final class HealthOutcome {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);
    private static final Set<String> OTHER_SHELLS =
            Set.of("powershell", "pwsh", "cmd", "powershell.exe", "pwsh.exe", "cmd.exe");
    private static final Set<String> FILTERS =
            Set.of("grep", "egrep", "cat", "head", "tail", "wc", "tee", "sed", "awk", "cut", "tr");
    private static final Set<Way> EITHER = EnumSet.of(Way.OK, Way.FAIL);
    private static final Set<Way> ANY = EnumSet.allOf(Way.class);

    /** How a part of a script can end: going on after success or failure, or leaving the script. */
    private enum Way {
        OK,
        FAIL,
        EXIT_OK,
        EXIT_FAIL
    }

    private final List<String> reasons = new ArrayList<>();
    private boolean stopsAtErrors;

    private HealthOutcome() {}

    /** Why the script always succeeds; empty where it can fail, or can't be followed. */
    static Optional<String> emptinessOf(ShellScript script) {
        boolean foreign = script.body()
                .commands()
                .anyMatch(command -> !command.words().isEmpty()
                        && OTHER_SHELLS.contains(command.words().get(0).text()));
        if (!script.whole() || foreign || script.body().parts().isEmpty()) {
            return Optional.empty();
        }
        HealthOutcome outcome = new HealthOutcome();
        Set<Way> ways = outcome.of(script.body());
        if (ways.contains(Way.FAIL) || ways.contains(Way.EXIT_FAIL)) {
            return Optional.empty();
        }
        boolean single =
                script.body().commands().filter(command -> !givesUp(command)).count() == 1
                        && outcome.reasons.size() == 1;
        return Optional.of(
                single ? outcome.reasons.get(0) : "whatever its commands find, the script ends with success");
    }

    /** What a script does after something else has failed: "|| exit 1". */
    private static boolean givesUp(ShellNode.Command command) {
        return command.words().size() == 2
                && command.words().get(0).is("exit")
                && !command.words().get(1).is("0");
    }

    private Set<Way> of(ShellNode node) {
        if (node instanceof ShellNode.Command command) {
            return command(command);
        } else if (node instanceof ShellNode.Sequence sequence) {
            return sequence(sequence.parts());
        } else if (node instanceof ShellNode.AndOr andOr) {
            return then(of(andOr.left()), andOr.and() ? Way.OK : Way.FAIL, of(andOr.right()));
        } else if (node instanceof ShellNode.Not not) {
            return not(of(not.of()));
        } else if (node instanceof ShellNode.Background) {
            return EnumSet.of(Way.OK);
        } else if (node instanceof ShellNode.Pipeline pipeline) {
            return pipeline(pipeline.parts());
        }
        return compound((ShellNode.Compound) node);
    }

    private Set<Way> sequence(List<ShellNode> parts) {
        Set<Way> all = EnumSet.of(Way.OK);
        for (ShellNode part : parts) {
            if (stopsAtErrors && all.remove(Way.FAIL)) {
                all.add(Way.EXIT_FAIL);
            }
            boolean goesOn = all.remove(Way.OK) | all.remove(Way.FAIL);
            if (goesOn) {
                all.addAll(of(part));
            }
        }
        return all;
    }

    /** The right part is run where the left one ends in this way. */
    private static Set<Way> then(Set<Way> left, Way way, Set<Way> right) {
        Set<Way> all = EnumSet.copyOf(left);
        if (all.remove(way)) {
            all.addAll(right);
        }
        return all;
    }

    private static Set<Way> not(Set<Way> ways) {
        Set<Way> all = EnumSet.copyOf(ways);
        if (ways.contains(Way.OK) != ways.contains(Way.FAIL)) {
            all.remove(ways.contains(Way.OK) ? Way.OK : Way.FAIL);
            all.add(ways.contains(Way.OK) ? Way.FAIL : Way.OK);
        }
        return all;
    }

    private Set<Way> pipeline(List<ShellNode> parts) {
        boolean constant = true;
        for (ShellNode part : parts.subList(0, parts.size() - 1)) {
            constant &= of(part).equals(EnumSet.of(Way.OK));
        }
        ShellNode last = parts.get(parts.size() - 1);
        boolean filter = last instanceof ShellNode.Command command
                && !command.words().isEmpty()
                && FILTERS.contains(command.words().get(0).text());
        return constant && filter ? EnumSet.of(Way.OK) : inSubshell(of(last));
    }

    private Set<Way> compound(ShellNode.Compound compound) {
        return switch (compound.keyword()) {
            case "{" -> sequence(compound.parts());
            case "(" -> inSubshell(sequence(compound.parts()));
            case "function" -> EnumSet.of(Way.OK);
            default -> ANY;
        };
    }

    private static Set<Way> inSubshell(Set<Way> ways) {
        Set<Way> all = EnumSet.noneOf(Way.class);
        if (ways.contains(Way.OK) || ways.contains(Way.EXIT_OK)) {
            all.add(Way.OK);
        }
        if (ways.contains(Way.FAIL) || ways.contains(Way.EXIT_FAIL)) {
            all.add(Way.FAIL);
        }
        return all;
    }

    private Set<Way> command(ShellNode.Command command) {
        List<ShellWord> words = command.words().stream()
                .dropWhile(word -> ASSIGNMENT.matcher(word.text()).matches())
                .toList();
        if (words.isEmpty() || !words.get(0).literal()) {
            boolean constant = command.words().stream().allMatch(ShellWord::literal) && words.isEmpty();
            return constant && command.redirects().isEmpty() ? EnumSet.of(Way.OK) : EITHER;
        }
        String program = words.get(0).text();
        if (program.equals("exit")) {
            return exit(words);
        } else if (program.equals("false")) {
            return EnumSet.of(Way.FAIL);
        } else if (program.equals("set")) {
            stopsAtErrors |= words.stream().anyMatch(word -> word.text().matches("-[a-df-z]*e.*|errexit"));
            return EnumSet.of(Way.OK);
        } else if (program.equals("exec")) {
            words = words.subList(1, words.size());
        }
        Optional<String> emptiness =
                HealthProgram.emptinessOf(words.stream().map(ShellWord::text).toList());
        if (emptiness.isEmpty() || !command.redirects().stream().allMatch(HealthOutcome::alwaysWorks)) {
            return EITHER;
        }
        reasons.add(emptiness.get());
        return EnumSet.of(Way.OK);
    }

    /** Bash tests a port by a redirection alone: "echo > /dev/tcp/localhost/80". */
    private static boolean alwaysWorks(ShellRedirect redirect) {
        return redirect.target().is("/dev/null") || redirect.operator().endsWith("&");
    }

    private Set<Way> exit(List<ShellWord> words) {
        if (words.size() == 2 && words.get(1).is("0")) {
            reasons.add("`exit 0` always succeeds");
            return EnumSet.of(Way.EXIT_OK);
        }
        boolean fails = words.size() == 2 && words.get(1).literal();
        return fails ? EnumSet.of(Way.EXIT_FAIL) : EnumSet.of(Way.EXIT_OK, Way.EXIT_FAIL);
    }
}
