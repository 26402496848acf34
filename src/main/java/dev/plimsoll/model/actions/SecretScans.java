package dev.plimsoll.model.actions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what looks for secrets in the files of a repository. Source: the manuals of the programs and actions that are named. */
final class SecretScans implements Recogniser {
    private static final Set<String> PROGRAMS = Set.of(
            "gitleaks",
            "trufflehog",
            "trufflehog3",
            "detect-secrets",
            "detect-secrets-hook",
            "ggshield",
            "git-secrets",
            "noseyparker",
            "kingfisher",
            "talisman",
            "whispers",
            "detect-private-key",
            "secretlint",
            "titus");
    private static final Pattern ACTIONS = Pattern.compile(
            "(gitleaks|zricethezav)/gitleaks-action|trufflesecurity/trufflehog|gitguardian/ggshield(-action)?(/.*)?|"
                    + "reviewdog/action-(gitleaks|detect-secrets|trufflehog)|(super-linter|github)/super-linter(/slim)?|"
                    + "oxsecurity/megalinter(/.*)?|microsoft/security-devops-action|edplato/trufflehog-actions-scan|"
                    + "secret-scanner/action|boostsecurityio/.*|docker://.*(gitleaks|trufflehog).*");
    private static final Pattern PROMISE =
            Pattern.compile("secret.{0,3}(scan|detect)|leak|trufflehog|gitguardian|ggshield");
    private static final Pattern ROOM =
            Pattern.compile("secur|scan|secrets?.{0,3}(check|detect)|leak|gitguardian|trufflehog");
    private static final Set<String> TRIVY_FILES = Set.of("fs", "filesystem", "repo", "repository", "rootfs");

    @Override
    public Optional<Evidence> command(CommandLine line) {
        boolean known = PROGRAMS.contains(line.name()) && !line.onlyAsks() || isTrivy(line) || isSemgrep(line);
        return known
                ? Optional.of(Evidence.of(line.place(), line.name())
                        .weakened(line.tolerated(), "its failure is passed over in the script"))
                : Optional.empty();
    }

    /** Trivy looks for secrets in files unless it is told what to look for. */
    private static boolean isTrivy(CommandLine line) {
        String scanners = option(line, "--scanners") + option(line, "--security-checks");
        return line.name().equals("trivy")
                && TRIVY_FILES.contains(line.subcommand())
                && (scanners.isEmpty() || scanners.contains("secret"));
    }

    private static boolean isSemgrep(CommandLine line) {
        return line.name().equals("semgrep")
                && line.arguments().stream()
                        .anyMatch(word -> word.contains("p/secrets") || word.contains("p/gitleaks"));
    }

    private static String option(CommandLine line, String name) {
        List<String> words = line.arguments();
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size()
                ? words.get(at + 1)
                : words.stream()
                        .filter(word -> word.startsWith(name + "="))
                        .findFirst()
                        .orElse("");
    }

    @Override
    public Optional<Evidence> action(Step step, ActionReference uses, Job job) {
        String target = uses.target().toLowerCase(Locale.ROOT);
        String scanners = step.input("scanners") + step.input("security-checks");
        boolean trivy = target.equals("aquasecurity/trivy-action")
                && TRIVY_FILES.contains(step.input("scan-type"))
                && (scanners.isEmpty() || scanners.contains("secret"));
        String name = uses.kind() == ActionReference.Kind.IMAGE ? "docker://" + target : target;
        return trivy || ACTIONS.matcher(name).matches()
                ? Optional.of(Evidence.of(uses.place(), uses.target()))
                : Optional.empty();
    }

    @Override
    public boolean promises(String action) {
        return PROMISE.matcher(action.toLowerCase(Locale.ROOT)).find();
    }

    @Override
    public boolean mayHide(String name) {
        return ROOM.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
