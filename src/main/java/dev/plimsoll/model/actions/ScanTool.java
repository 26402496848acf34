package dev.plimsoll.model.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A program that looks for vulnerabilities, secrets or unsafe code, and when its exit status says what it found. Source:
 * each tool's manual of its command line.
 *
 * @param words one of them must be among the arguments; empty for any use
 * @param gates it fails only where one of these options is given; empty where it fails by itself
 * @param softens it fails never where one of these options is given
 */
record ScanTool(Set<String> words, List<String> gates, List<String> softens) {
    private static final Map<String, ScanTool> TOOLS = new HashMap<>();

    static {
        any("pip-audit", "govulncheck", "nancy", "osv-scanner", "zizmor", "scorecard", "retire", "audit-ci", "auditjs");
        any("bundler-audit", "bundle-audit", "cargo-audit", "cargo-deny", "sonar-scanner", "slither", "njsscan");
        any("detect-secrets", "detect-secrets-hook", "horusec", "nuclei", "zap-baseline.py", "zap-full-scan.py");
        any("zap-api-scan.py", "poutine", "kubeaudit", "guarddog", "depscan", "dep-scan", "flawfinder", "mobsfscan");
        with("better-npm-audit", "audit");
        with("safety", "check", "scan");
        with("snyk", "test", "monitor", "code", "container", "iac");
        with("yarn", "audit");
        with("pnpm", "audit");
        with("bun", "audit");
        with("composer", "audit");
        with("bundle", "audit");
        with("cargo", "audit", "deny");
        with("mix", "deps.audit", "hex.audit", "sobelow");
        with("kics", "scan");
        with("kubesec", "scan");
        with("kubescape", "scan");
        with("terrascan", "scan");
        with("bearer", "scan");
        with("codeql", "analyze");
        with("psalm", "--taint-analysis");
        with("ggshield", "secret", "scan", "iac", "sca");
        soft("bandit", "--exit-zero");
        soft("brakeman", "--no-exit-on-warn");
        soft("gosec", "-no-fail");
        soft("checkov", "--soft-fail", "-s");
        soft("tfsec", "--soft-fail", "-s");
        soft("gitleaks", "--exit-code=0");
        gated("grype", "--fail-on", "-f");
        gated("dockle", "--exit-code");
        gated("trufflehog", "--fail");
        gated("dependency-check", "--failOnCVSS");
        gated("dependency-check.sh", "--failOnCVSS");
        TOOLS.put(
                "trivy",
                new ScanTool(
                        Set.of(
                                "image",
                                "i",
                                "fs",
                                "filesystem",
                                "repo",
                                "repository",
                                "config",
                                "conf",
                                "rootfs",
                                "vm",
                                "k8s",
                                "kubernetes",
                                "sbom"),
                        List.of("--exit-code"),
                        List.of("--exit-code=0")));
        TOOLS.put("docker", new ScanTool(Set.of("scout"), List.of("--exit-code", "-e"), List.of()));
        TOOLS.put("dotnet", new ScanTool(Set.of("--vulnerable"), List.of("--fail"), List.of()));
    }

    private static void any(String... names) {
        for (String name : names) {
            TOOLS.put(name, new ScanTool(Set.of(), List.of(), List.of()));
        }
    }

    private static void with(String name, String... words) {
        TOOLS.put(name, new ScanTool(Set.of(words), List.of(), List.of()));
    }

    private static void soft(String name, String... options) {
        TOOLS.put(name, new ScanTool(Set.of(), List.of(), List.of(options)));
    }

    private static void gated(String name, String... options) {
        TOOLS.put(name, new ScanTool(Set.of(), List.of(options), List.of()));
    }

    /** What a command line of such a tool is worth; empty where it is none, or does not scan. */
    static Optional<Evidence> in(CommandLine line) {
        ScanTool tool = TOOLS.get(line.name());
        if (tool == null || line.onlyAsks() || !tool.words.isEmpty() && !line.hasAny(tool.words)) {
            return Optional.empty();
        }
        return Optional.of(Evidence.of(line.place(), line.name()).weakened(tool.cannotFail(line), tool.reason(line)));
    }

    private boolean cannotFail(CommandLine line) {
        return !reason(line).isEmpty();
    }

    private String reason(CommandLine line) {
        Optional<String> softened = softens.stream()
                .filter(option -> line.hasOption(option)
                        || option.contains("=")
                                && line.gives(
                                        option.substring(0, option.indexOf('=')),
                                        option.substring(option.indexOf('=') + 1)))
                .findFirst();
        if (softened.isPresent()) {
            return softened.get() + " makes it succeed whatever it finds";
        }
        return gates.isEmpty() || gates.stream().anyMatch(line::hasOption)
                ? ""
                : "without " + gates.get(0) + " it succeeds whatever it finds";
    }
}
