package dev.plimsoll.model.actions;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Actions that scan, and the inputs by which some of them are kept from failing. Source: each action's action.yml. */
final class ScanActions {
    private static final Pattern ACTIONS =
            Pattern.compile("aquasecurity/(trivy|tfsec)[^/]*-action.*|anchore/scan-action"
                    + "|aquasecurity/tfsec-(sarif-action|pr-commenter-action)|github/codeql-action/(analyze|upload-sarif)"
                    + "|snyk/actions(/.*)?|(returntocorp|semgrep)/semgrep-action|(gitleaks|zricethezav)/gitleaks-action"
                    + "|trufflesecurity/trufflehog|(zizmorcore|woodruffw)/zizmor-action|ossf/scorecard-action"
                    + "|actions/dependency-review-action|google/osv-scanner-action(/.*)?|golang/govulncheck-action"
                    + "|securego/gosec|rustsec/audit-check|actions-rs/audit-check|actions-rust-lang/audit"
                    + "|embarkstudios/cargo-deny-action|(pypa|trailofbits)/gh-action-pip-audit|bridgecrewio/checkov-action"
                    + "|checkmarx/.*|sonarsource/sonar(cloud|qube)[^/]*|veracode/.*|fossas/fossa-action"
                    + "|dependency-check/dependency-check_action|gitguardian/ggshield(-action)?(/.*)?|pycqa/bandit-action"
                    + "|tj-actions/bandit|microsoft/security-devops-action|microsoft/devskim-action|docker/scout-action"
                    + "|sysdiglabs/scan-action|kubescape/github-action|azure/container-scan|goodwithtech/dockle-action"
                    + "|erzz/dockle-action|bearer/bearer-action|datadog/datadog-(static-analyzer|sca)-github-action"
                    + "|endorlabs/github-action|socketdev/action|soos-io/.*|symfonycorp/security-checker-action"
                    + "|psalm/psalm-github-security-scan|zaproxy/action-.*|sonatype-nexus-community/.*"
                    + "|reviewdog/action-(trivy|tfsec|gitleaks|brakeman|detect-secrets|trufflehog)|boostsecurityio/.*"
                    + "|pyupio/safety(-action)?|crytic/slither-action|lyft/.*audit.*");
    private static final Pattern IMAGES = Pattern.compile(
            "(?:.*/)?(trivy|grype|semgrep|gitleaks|trufflehog|snyk|checkov|tfsec|zizmor|bandit|dockle)");
    private static final Pattern NO = Pattern.compile("false|no|0|");
    private static final Map<String, String> GATES =
            Map.of("aquasecurity/trivy-action", "exit-code", "docker/scout-action", "exit-code");
    private static final Map<String, String> GATED_UNLESS_OFF = Map.of(
            "anchore/scan-action", "fail-build",
            "actions/dependency-review-action", "fail-on-severity");
    private static final Set<String> SOFTENERS = Set.of("soft_fail", "soft-fail", "warn-only", "no-fail", "no_fail");

    private ScanActions() {}

    static Optional<Evidence> in(Step step, ActionReference uses, Job job) {
        String target = uses.target().toLowerCase(Locale.ROOT);
        boolean scans = uses.kind() == ActionReference.Kind.IMAGE
                ? IMAGES.matcher(target).matches()
                : ACTIONS.matcher(target).matches();
        if (!scans) {
            return Optional.empty();
        }
        String weakness = uploads(step, job) ? "" : weakness(step, target);
        return Optional.of(new Evidence(uses.place(), uses.target(), weakness));
    }

    private static String weakness(Step step, String target) {
        String gate = GATES.get(target);
        if (gate != null && NO.matcher(step.input(gate)).matches()) {
            return "its input " + gate + " is not set, so it succeeds whatever it finds";
        }
        String gated = GATED_UNLESS_OFF.getOrDefault(target, "");
        if (step.with().containsKey(gated) && step.input(gated).equals("false")) {
            return "its input " + gated + " is false";
        }
        for (String softener : SOFTENERS) {
            if (step.input(softener).equals("true")) {
                return "its input " + softener + " is true";
            }
        }
        return "";
    }

    /** What is found goes to GitHub's code scanning, where it can stop a merge. */
    private static boolean uploads(Step step, Job job) {
        return step.input("format").equals("sarif") && job.uploadsSarif();
    }
}
