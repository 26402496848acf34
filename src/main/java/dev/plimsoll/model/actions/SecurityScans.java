package dev.plimsoll.model.actions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows scans of code, dependencies, images, secrets and infrastructure. */
final class SecurityScans implements Recogniser {
    private static final Pattern PROMISE = Pattern.compile("secur|vuln|audit|scan|\\bsast\\b|\\bdast\\b|codeql|trivy|"
            + "grype|snyk|semgrep|bandit|gitleaks|trufflehog|sonar|checkov|zizmor|dependency-check|\\bosv\\b|super-linter|"
            + "megalinter");
    private static final Set<String> SEMGREP = Set.of("semgrep", "opengrep");
    private static final Set<String> BUILDS = Set.of("mvn", "mvnw", "gradle", "gradlew");
    private static final Pattern BUILD_SCAN = Pattern.compile("dependency-?check|sonar(qube)?(:|$)");
    private static final Set<String> NPM_NO_SCAN = Set.of("signatures", "fix");

    private final boolean ruffLooksForFaults;

    /**
     * What the repository's ruff configuration selects.
     *
     * @param ruffLooksForFaults true where the rules of flake8-bandit ("S") are selected
     */
    SecurityScans(boolean ruffLooksForFaults) {
        this.ruffLooksForFaults = ruffLooksForFaults;
    }

    @Override
    public Optional<Evidence> command(CommandLine line) {
        Optional<Evidence> known = ScanTool.in(line).or(() -> other(line));
        return known.map(scan -> scan.weakened(line.tolerated(), "its failure is passed over in the script"));
    }

    private Optional<Evidence> other(CommandLine line) {
        String name = line.name();
        boolean scan = name.equals("npm") && line.subcommand().equals("audit") && !line.hasAny(NPM_NO_SCAN)
                || name.equals("ruff") && isRuff(line)
                || BUILDS.contains(name) && line.arguments().stream().anyMatch(SecurityScans::isBuildScan);
        if (SEMGREP.contains(name) && !line.onlyAsks()) {
            boolean gate = line.hasOption("--error") || line.subcommand().equals("ci");
            return Optional.of(
                    Evidence.of(line.place(), name).weakened(!gate, "without --error it succeeds whatever it finds"));
        }
        return scan ? Optional.of(Evidence.of(line.place(), name)) : Optional.empty();
    }

    private boolean isRuff(CommandLine line) {
        List<String> arguments = line.arguments();
        boolean selects = false;
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            String value = option.contains("=")
                    ? option.substring(option.indexOf('=') + 1)
                    : i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (option.startsWith("--select") || option.startsWith("--extend-select")) {
                selects |= List.of(value.split(",")).stream().anyMatch(RuffRules::isSecurity);
            }
        }
        return selects || ruffLooksForFaults && line.subcommand().equals("check") && !line.hasOption("--select");
    }

    private static boolean isBuildScan(String argument) {
        return !argument.startsWith("-D")
                && BUILD_SCAN.matcher(argument.toLowerCase(Locale.ROOT)).find();
    }

    @Override
    public Optional<Evidence> action(Step step, ActionReference uses, Job job) {
        return ScanActions.in(step, uses, job);
    }

    @Override
    public boolean promises(String action) {
        return !action.startsWith("github/codeql-action/") && mayHide(action);
    }

    @Override
    public boolean mayHide(String name) {
        return PROMISE.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
