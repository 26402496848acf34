package dev.plimsoll.model.actions;

import dev.plimsoll.model.actions.FileUse.State;
import dev.plimsoll.syntax.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers the paths that a job names, in all variations of its matrix, and tells which must be in the repository. */
final class FileUseReader {
    private static final Pattern SCRIPT = Pattern.compile(".+\\.(sh|bash|py|rb|pl|ps1|js|mjs|cjs)");
    private static final Set<String> INTERPRETERS =
            Set.of("bash", "sh", "zsh", "source", ".", "python", "python3", "node", "ruby", "perl", "pwsh");
    private static final Pattern MADE = Pattern.compile(
            "(.*/)?(dist|build|target|out|output|node_modules|\\.?venv|env|bin|tmp|temp|artifacts?|coverage|_site|public|vendor)(/.*)?");
    private static final Map<String, String> VERSION_FILES = Map.of(
            "actions/setup-python", "python-version-file",
            "actions/setup-node", "node-version-file",
            "actions/setup-go", "go-version-file",
            "actions/setup-java", "java-version-file");
    private static final Set<String> BRINGS =
            Set.of("actions/download-artifact", "actions/cache", "actions/cache/restore");

    private final Job job;
    private final List<FileUse> found = new ArrayList<>();
    private boolean elsewhere;
    private boolean fetched;
    private final StringBuilder before = new StringBuilder();

    private FileUseReader(Job job) {
        this.job = job;
    }

    static Stream<FileUse> of(Job job) {
        return new FileUseReader(job).read().stream();
    }

    private List<FileUse> read() {
        job.calls()
                .filter(uses -> uses.kind() == ActionReference.Kind.LOCAL)
                .ifPresent(uses -> add(uses.place(), job.name(), "workflow", path("", uses.target())));
        for (Step step : job.steps()) {
            step.uses().ifPresent(uses -> action(step, uses));
            step.run().ifPresent(script -> script(step, script));
        }
        return found;
    }

    private void action(Step step, ActionReference uses) {
        String target = uses.target();
        if (target.equals("actions/checkout")) {
            fetched = true;
            elsewhere |= Stream.of("repository", "path", "ref", "sparse-checkout")
                    .anyMatch(input -> !step.input(input).isBlank());
        } else if (uses.kind() == ActionReference.Kind.LOCAL) {
            add(uses.place(), step.name(), "action", path("", target));
            elsewhere = true;
        } else if (target.equals("docker/build-push-action")) {
            dockerfile(step, uses.place());
        } else if (VERSION_FILES.containsKey(target)) {
            String file = step.input(VERSION_FILES.get(target));
            if (!file.isBlank()) {
                add(uses.place(), step.name(), "version file", path("", file));
            }
        }
        elsewhere |= BRINGS.contains(target);
    }

    /** Without a context it builds the commit as it is on GitHub, whether or not something was checked out. */
    private void dockerfile(Step step, Place place) {
        String context = step.input("context").strip();
        String file = step.input("file").strip();
        if (context.isEmpty()) {
            fetched = true;
        }
        Optional<String> path = file.isEmpty() ? path(context.isEmpty() ? "." : context, "Dockerfile") : path("", file);
        add(place, step.name(), "Dockerfile", path);
    }

    private void script(Step step, Script script) {
        boolean asks = step.condition().contains("hashFiles");
        List<CommandLine> lines = script.commands().lines();
        boolean moves = lines.stream().anyMatch(line -> Set.of("cd", "pushd").contains(line.name()));
        boolean windows = script.shell().startsWith("pwsh") || script.shell().startsWith("cmd");
        if (!step.directory().isBlank() && !asks) {
            add(script.place(), step.name(), "folder", path("", step.directory()));
        }
        if (!moves && !asks && !windows) {
            for (CommandLine line : lines) {
                if (!line.tolerated()) {
                    command(step, line);
                }
                before.append(' ').append(String.join(" ", line.arguments()));
            }
        }
        before.append(' ').append(script.text().contains("git clone") || moves ? script.text() : "");
        elsewhere |= script.text().contains("git clone") || script.text().contains("git checkout");
        fetched |= script.text().contains("git clone") || script.text().contains("git fetch");
    }

    private void command(Step step, CommandLine line) {
        String program = line.program();
        List<String> words = line.arguments();
        if (program.contains("/") && SCRIPT.matcher(program).matches()) {
            add(line.place(), step.name(), "script", path(step.directory(), program));
        } else if (INTERPRETERS.contains(line.name())
                && !words.isEmpty()
                && SCRIPT.matcher(words.get(0)).matches()) {
            add(line.place(), step.name(), "script", path(step.directory(), words.get(0)));
        }
        boolean installs = line.name().equals("pip") || line.name().equals("pip3");
        for (int i = 0; installs && i + 1 < words.size(); i++) {
            if (words.get(i).equals("-r") || words.get(i).equals("--requirement")) {
                add(line.place(), step.name(), "requirements file", path(step.directory(), words.get(i + 1)));
            }
        }
        int file = words.indexOf("-f");
        if (line.name().equals("docker") && words.contains("build") && file >= 0 && file + 1 < words.size()) {
            add(line.place(), step.name(), "Dockerfile", path(step.directory(), words.get(file + 1)));
        }
    }

    private void add(Place place, String where, String thing, Optional<String> path) {
        if (path.isEmpty()) {
            return;
        }
        List<String> paths = job.matrix()
                .expand(path.get())
                .map(FileUseReader::normal)
                .distinct()
                .toList();
        for (String each : paths) {
            boolean open = each.isEmpty()
                    || Stream.of("$", "*", "~", "{", "\\", ":", "..", "_____").anyMatch(each::contains);
            State state = !open && (thing.equals("workflow") || isCertain(each)) ? State.MISSING : State.UNKNOWN;
            found.add(new FileUse(place, thing + " " + each + " in " + where, thing, each, state));
        }
    }

    /** Nothing that was done before can have brought it: no other checkout, no artifact, no command that names it. */
    private boolean isCertain(String path) {
        return fetched
                && !elsewhere
                && !path.startsWith("/")
                && !MADE.matcher(path).matches()
                && !before.toString().contains(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Optional<String> path(String folder, String written) {
        String text = written.strip();
        return text.startsWith("/") || text.isEmpty()
                ? Optional.empty()
                : Optional.of(folder.isBlank() ? text : folder.strip() + "/" + text);
    }

    /** Without "." and with ".." resolved; one that leaves the repository keeps its "..". */
    private static String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
