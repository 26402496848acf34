package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The hooks of a {@code .pre-commit-config.yaml} as the commands that they are. */
final class PreCommitHooks {
    private static final Set<String> SUBCOMMANDS = Set.of("ruff", "ruff-check");

    private PreCommitHooks() {}

    static List<CommandLine> of(YamlFile file) {
        List<CommandLine> lines = new ArrayList<>();
        for (YamlNode root : file.documents()) {
            for (YamlNode repo : root.get("repos").map(YamlNode::items).orElse(List.of())) {
                for (YamlNode hook : repo.get("hooks").map(YamlNode::items).orElse(List.of())) {
                    hook.textAt("id").ifPresent(id -> lines.add(command(hook, id)));
                }
            }
        }
        return lines;
    }

    private static CommandLine command(YamlNode hook, String id) {
        List<String> arguments = new ArrayList<>(JobReader.texts(hook.get("args")));
        String program = id.replaceFirst("^terraform_", "");
        if (SUBCOMMANDS.contains(id)) {
            program = "ruff";
            arguments.add(0, "check");
        } else if (program.equals("trivy")) {
            arguments.add(0, "config");
        }
        return new CommandLine(hook.place(), program, arguments, false);
    }
}
