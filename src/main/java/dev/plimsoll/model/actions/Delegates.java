package dev.plimsoll.model.actions;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows a command into the tree: to the script, the make target, the package script or the hooks that it runs. */
final class Delegates {
    private static final Parser<Commands> SHELL_FILE =
            source -> Parsed.whole(CommandReader.read(source.text(), line -> Place.ofLine(source.path(), line + 1)));
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "source", ".");
    private static final Set<String> PACKAGE_RUNNERS = Set.of("npm", "yarn", "pnpm", "bun");
    private static final Set<String> RUN = Set.of("run", "run-script");
    private static final Set<String> TASK_RUNNERS =
            Set.of("make", "tox", "nox", "just", "task", "hatch", "invoke", "inv", "rake", "mage", "dagger", "bazel");

    private final Snapshot snapshot;
    private final Reading reading;

    Delegates(Reading reading) {
        this.snapshot = reading.snapshot();
        this.reading = reading;
    }

    /** What the command stands for; empty where it stands for itself, or for something that is not in the tree. */
    Optional<Commands> follow(CommandLine line) {
        String name = line.name();
        if (name.equals("make")) {
            return makefile(line).map(file -> targets(file, line));
        } else if (PACKAGE_RUNNERS.contains(name)) {
            return packageScript(line);
        } else if (name.equals("pre-commit")) {
            return file(".pre-commit-config.yaml")
                    .map(blob -> new Commands(PreCommitHooks.of(reading.peek(blob, YamlParser.YAML)), true));
        }
        Optional<String> script = scriptPath(line);
        return script.flatMap(this::file).map(blob -> reading.peek(blob, SHELL_FILE));
    }

    /** What a command runs that is not to be seen from here, by the name that it has there; "" for none. */
    String hidden(CommandLine line) {
        if (TASK_RUNNERS.contains(line.name())
                || PACKAGE_RUNNERS.contains(line.name()) && RUN.contains(line.subcommand())) {
            return line.arguments().stream()
                    .filter(word -> !word.contains("="))
                    .collect(Collectors.joining(" ", line.name() + " ", ""));
        }
        return scriptPath(line).orElse("");
    }

    private static Optional<String> scriptPath(CommandLine line) {
        Optional<String> path = SHELLS.contains(line.name())
                ? line.arguments().stream()
                        .filter(word -> !word.startsWith("-"))
                        .findFirst()
                : Optional.of(line.program()).filter(program -> program.contains("/") && !program.startsWith("/"));
        return path.filter(word -> !word.contains("$")).filter(word -> word.contains("/") || word.endsWith(".sh"));
    }

    private Optional<Commands> packageScript(CommandLine line) {
        List<String> words =
                line.arguments().stream().filter(word -> !word.startsWith("-")).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String script = RUN.contains(words.get(0)) && words.size() > 1 ? words.get(1) : words.get(0);
        return file("package.json").flatMap(blob -> {
            YamlFile json = reading.peek(blob, YamlParser.YAML);
            Optional<YamlNode> text = json.documents().stream().findFirst().flatMap(root -> root.at("scripts", script));
            return text.flatMap(node -> node.text().map(run -> CommandReader.read(run, at -> node.place())));
        });
    }

    private static Commands targets(Makefile file, CommandLine line) {
        List<String> goals = line.arguments().stream()
                .filter(word -> !word.startsWith("-") && !word.contains("="))
                .toList();
        return file.commands(goals);
    }

    private Optional<Makefile> makefile(CommandLine line) {
        int directory = line.arguments().indexOf("-C");
        String folder = directory >= 0 && directory + 1 < line.arguments().size()
                ? line.arguments().get(directory + 1) + "/"
                : "";
        return Stream.of("GNUmakefile", "makefile", "Makefile")
                .flatMap(name -> snapshot.find(clean(folder + name)).stream())
                .findFirst()
                .map(blob -> reading.peek(blob, Makefile.PARSER));
    }

    /** By its path from the root; a step may work in a folder, so else by the only path that ends with it. */
    private Optional<Blob> file(String path) {
        String clean = clean(path);
        Optional<Blob> found = snapshot.find(clean);
        if (found.isPresent()) {
            return found;
        }
        List<Blob> ending = reading.named(clean.substring(clean.lastIndexOf('/') + 1)).stream()
                .filter(blob -> blob.path().endsWith("/" + clean))
                .toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    static String clean(String path) {
        String clean = path;
        while (clean.startsWith("./")) {
            clean = clean.substring(2);
        }
        return clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }
}
