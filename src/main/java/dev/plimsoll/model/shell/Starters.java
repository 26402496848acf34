package dev.plimsoll.model.shell;

import dev.plimsoll.syntax.shell.ShellWord;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes off what only starts another program. */
final class Starters {
    private static final int DEEPEST = 6;
    private static final Set<String> PLAIN = Set.of(
            "sudo", "env", "time", "exec", "nohup", "command", "timeout", "nice", "ionice", "xargs", "builtin",
            "stdbuf", "doas", "gosu", "su-exec", "chronic");
    private static final Set<String> TAKE_USER = Set.of("gosu", "su-exec");
    private static final Set<String> OPTIONS_WITH_VALUE =
            Set.of("-u", "-g", "-n", "-k", "-s", "-I", "-L", "-P", "-c", "-C", "--user", "--group", "--signal");
    private static final Pattern PYTHON = Pattern.compile("(.*/)?python[0-9.]*");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*\\+?=.*", Pattern.DOTALL);
    private static final Pattern DURATION = Pattern.compile("[0-9.]+[smhd]?");

    private Starters() {}

    static boolean isAssignment(ShellWord word) {
        return word.text().indexOf('=') > 0 && ASSIGNMENT.matcher(word.text()).matches();
    }

    static List<ShellWord> off(List<ShellWord> words) {
        List<ShellWord> left = words;
        for (int i = 0; i < DEEPEST && !left.isEmpty(); i++) {
            String first = left.get(0).text();
            String name = first.substring(first.lastIndexOf('/') + 1);
            if (PLAIN.contains(name)) {
                left = behindOptions(left, name);
            } else if (left.size() > 2
                    && left.get(1).is("-m")
                    && PYTHON.matcher(first).matches()) {
                left = left.subList(2, left.size());
            } else {
                break;
            }
        }
        return left;
    }

    private static List<ShellWord> behindOptions(List<ShellWord> words, String name) {
        int at = TAKE_USER.contains(name) ? 2 : 1;
        while (at < words.size()) {
            String text = words.get(at).text();
            boolean option = text.startsWith("-") && text.length() > 1;
            boolean passed = option
                    || isAssignment(words.get(at))
                    || name.equals("timeout") && DURATION.matcher(text).matches();
            if (!passed) {
                break;
            }
            at += OPTIONS_WITH_VALUE.contains(text) ? 2 : 1;
        }
        return at >= words.size() ? List.of() : words.subList(at, words.size());
    }
}
