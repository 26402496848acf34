package dev.plimsoll.model.actions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes off what only starts another program, so that the words begin with the program that does the work. */
final class Wrappers {
    private static final int DEEPEST = 8;
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*\\+?=.*", Pattern.DOTALL);
    private static final Pattern PYTHON = Pattern.compile("python[0-9.]*|py");
    private static final Pattern DURATION = Pattern.compile("[0-9.]+[smhd]?");
    private static final Set<String> PLAIN = Set.of(
            "sudo",
            "env",
            "time",
            "exec",
            "nohup",
            "command",
            "xvfb-run",
            "timeout",
            "nice",
            "xargs",
            "npx",
            "uvx",
            "bunx",
            "catchsegv",
            "unbuffer",
            "retry");
    private static final Map<String, Set<String>> STARTERS = Map.ofEntries(
            Map.entry("uv", Set.of("run", "tool")),
            Map.entry("poetry", Set.of("run")),
            Map.entry("pipenv", Set.of("run")),
            Map.entry("pdm", Set.of("run")),
            Map.entry("rye", Set.of("run")),
            Map.entry("pipx", Set.of("run")),
            Map.entry("go", Set.of("run", "tool")),
            Map.entry("bundle", Set.of("exec")),
            Map.entry("pnpm", Set.of("exec", "dlx")),
            Map.entry("yarn", Set.of("dlx", "exec")),
            Map.entry("npm", Set.of("exec")));
    private static final Set<String> WITH_VALUE = Set.of(
            "-u",
            "-n",
            "-k",
            "-s",
            "--with",
            "--from",
            "--project",
            "--package",
            "-p",
            "--extra",
            "--group",
            "--directory",
            "--python",
            "--only-group",
            "--with-requirements",
            "--env-file",
            "--spec",
            "-L",
            "-P",
            "-I",
            "--signal",
            "--kill-after");
    private static final Set<String> CONTAINERS = Set.of("docker", "podman", "nerdctl");
    private static final Set<String> CONTAINER_FLAGS = Set.of(
            "--rm",
            "-i",
            "-t",
            "-it",
            "-ti",
            "-d",
            "--detach",
            "--privileged",
            "--init",
            "--interactive",
            "--tty",
            "--read-only",
            "--no-healthcheck",
            "-q",
            "--quiet",
            "-P");

    private Wrappers() {}

    static List<String> off(List<String> words) {
        List<String> left = words;
        for (int i = 0; i < DEEPEST && !left.isEmpty(); i++) {
            List<String> next = once(left);
            if (next == left) {
                break;
            }
            left = next;
        }
        return left;
    }

    private static List<String> once(List<String> words) {
        String first = words.get(0);
        String name = name(first);
        if (ASSIGNMENT.matcher(first).matches()) {
            return rest(words, 1);
        } else if (PLAIN.contains(name)) {
            return options(rest(words, 1));
        } else if (words.size() > 1 && STARTERS.getOrDefault(name, Set.of()).contains(words.get(1))) {
            List<String> started = options(rest(words, 2));
            return !started.isEmpty() && name.equals("uv") && started.get(0).equals("run")
                    ? options(rest(started, 1))
                    : started;
        } else if (PYTHON.matcher(name).matches() && words.size() > 2 && words.contains("-m")) {
            int module = words.indexOf("-m");
            return module < words.size() - 1
                            && words.subList(1, module).stream().allMatch(w -> w.startsWith("-"))
                    ? rest(words, module + 1)
                    : words;
        } else if (CONTAINERS.contains(name) && words.size() > 2 && words.get(1).equals("run")) {
            return containers(rest(words, 2));
        }
        return words;
    }

    /** What follows the options (and, of "timeout", the duration). */
    private static List<String> options(List<String> words) {
        int at = 0;
        while (at < words.size()
                && (words.get(at).startsWith("-")
                        || DURATION.matcher(words.get(at)).matches())) {
            at += WITH_VALUE.contains(words.get(at)) ? 2 : 1;
        }
        return rest(words, at);
    }

    /** "docker run [options] image arguments": the image's name says what runs. */
    private static List<String> containers(List<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            boolean alone =
                    CONTAINER_FLAGS.contains(words.get(at)) || words.get(at).contains("=");
            at += alone ? 1 : 2;
        }
        return rest(words, at);
    }

    private static List<String> rest(List<String> words, int from) {
        return from >= words.size() ? List.of() : words.subList(from, words.size());
    }

    /** "/usr/bin/trivy", "aquasec/trivy:0.50", "snyk@latest": the name alone. */
    static String name(String program) {
        String last = program.substring(program.lastIndexOf('/') + 1);
        int cut = last.length();
        for (char mark : new char[] {':', '@'}) {
            int at = last.indexOf(mark);
            cut = at > 0 ? Math.min(cut, at) : cut;
        }
        return last.substring(0, cut);
    }
}
