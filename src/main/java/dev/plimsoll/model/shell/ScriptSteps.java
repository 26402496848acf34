package dev.plimsoll.model.shell;

import dev.plimsoll.syntax.shell.ShellWord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the calls by which scripts deploy something or back it up. */
final class ScriptSteps {
    private static final Map<String, Set<String>> DEPLOY = Map.ofEntries(
            Map.entry("kubectl", Set.of("apply", "replace", "rollout", "wait")),
            Map.entry("oc", Set.of("apply", "replace", "rollout")),
            Map.entry("helm", Set.of("upgrade", "install")),
            Map.entry("helmfile", Set.of("apply", "sync")),
            Map.entry("terraform", Set.of("apply")),
            Map.entry("tofu", Set.of("apply")),
            Map.entry("pulumi", Set.of("up")),
            Map.entry("flyctl", Set.of("deploy")),
            Map.entry("fly", Set.of("deploy")),
            Map.entry("alembic", Set.of("upgrade")));
    private static final Map<String, Set<String>> BACKUP = Map.ofEntries(
            Map.entry("pg_dump", Set.of()),
            Map.entry("pg_dumpall", Set.of()),
            Map.entry("pg_basebackup", Set.of()),
            Map.entry("mysqldump", Set.of()),
            Map.entry("mariadb-dump", Set.of()),
            Map.entry("mongodump", Set.of()),
            Map.entry("restic", Set.of("backup")),
            Map.entry("borg", Set.of("create")),
            Map.entry("rclone", Set.of("copy", "sync")));
    private static final Set<String> COMPOSE = Set.of("docker", "docker-compose", "podman-compose");
    private static final Pattern DEPLOYS =
            Pattern.compile("(?i)(.*[/._-])?(deploy|release|prod|production|upgrade|update|rollout)\\w*([._-][^/]*)?");

    private ScriptSteps() {}

    /** What a call deploys or backs up by; starting a Compose project is a deployment where the script's name says so. */
    static Optional<String> of(ShellCall call, String path) {
        List<ShellWord> backup = Clients.words(call, BACKUP.keySet());
        if (!backup.isEmpty()) {
            return named(Clients.name(backup.get(0)), backup, BACKUP);
        }
        if (DEPLOY.containsKey(call.program())) {
            boolean dry = call.has("--dry-run", "--help", "-h");
            return dry ? Optional.empty() : named(call.program(), call.inner(), DEPLOY);
        }
        List<String> texts = call.texts();
        boolean up = COMPOSE.contains(call.program())
                && texts.contains("up")
                && (!call.program().equals("docker") || call.subcommand().equals("compose"));
        boolean stack = call.program().equals("docker")
                && texts.size() > 2
                && texts.subList(0, 2).equals(List.of("stack", "deploy"));
        return up && DEPLOYS.matcher(path).matches()
                ? Optional.of("docker compose up")
                : stack ? Optional.of("docker stack deploy") : Optional.empty();
    }

    private static Optional<String> named(String program, List<ShellWord> words, Map<String, Set<String>> known) {
        Set<String> commands = known.get(program);
        if (words.stream().anyMatch(word -> word.is("--version") || word.is("version"))) {
            return Optional.empty();
        }
        return commands.isEmpty()
                ? Optional.of(program)
                : words.stream()
                        .skip(1)
                        .map(ShellWord::text)
                        .filter(text -> !text.startsWith("-"))
                        .limit(1)
                        .filter(commands::contains)
                        .findFirst()
                        .map(command -> program + " " + command);
    }
}
