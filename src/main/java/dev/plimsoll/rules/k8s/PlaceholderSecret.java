package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.kubernetes.SecretEntry;
import dev.plimsoll.model.kubernetes.SecretManifest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Secret that gets deployed with values which somebody forgot to replace. */
final class PlaceholderSecret implements Rule<SecretManifest> {
    private static final RuleCard CARD = RuleCard.rule("k8s/placeholder-secret")
            .title("Secret is deployed with placeholders")
            .severity(Severity.HIGH)
            .why("What reads the Secret runs with a password that everybody knows, or not at all; where Flux or"
                    + " Argo CD applies it, it also takes the place of a real one again and again.")
            .fix("Take the file out of resources and make the Secret another way (External Secrets, Sealed"
                    + " Secrets, SOPS); keep the template as a file that nothing applies.")
            .bad(Sample.of("k8s/base/secret-template.yaml", """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: web
                stringData:
                  db-password: "CHANGE_ME" <<<
                """).and("k8s/base/kustomization.yaml", """
                    resources: [secret-template.yaml]
                    """))
            .good(Sample.of("k8s/base/secret.yaml", """
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: web
                spec:
                  data:
                    - secretKey: db-password
                      remoteRef: {key: web}
                """)
                    .and("k8s/base/secret-template.yaml", """
                        apiVersion: v1
                        kind: Secret
                        metadata:
                          name: web
                        stringData:
                          db-password: "CHANGE_ME"
                        """)
                    .and("k8s/base/kustomization.yaml", """
                        resources: [secret.yaml]
                        """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Those that something deploys, whatever their files are called; what only development deploys may hold anything. */
    @Override
    public Stream<SecretManifest> subjects(Repository repository) {
        return repository.kubernetes().secrets().stream()
                .filter(secret ->
                        !secret.roots().isEmpty() || !secret.appliedBy().isEmpty())
                .filter(secret -> !secret.isForDevelopment());
    }

    @Override
    public Verdict judge(SecretManifest secret) {
        List<SecretEntry> placeholders = secret.entries(SecretValue.PLACEHOLDER);
        if (placeholders.isEmpty()) {
            return Verdict.holds();
        }
        return secret.patched().map(Verdict::cannotTell).orElseGet(() -> problem(secret, placeholders));
    }

    private static Verdict problem(SecretManifest secret, List<SecretEntry> placeholders) {
        String keys = placeholders.stream().map(SecretEntry::key).collect(Collectors.joining(", "));
        String roots = secret.roots().stream()
                .map(root -> root.isEmpty() ? "the root folder" : root)
                .collect(Collectors.joining(", "));
        String deployed = roots.isEmpty() ? "" : "; deployed by the kustomization in " + roots;
        String applied = secret.appliedBy().isEmpty() ? "" : "; applied by " + String.join(", ", secret.appliedBy());
        Problem problem = Problem.at(
                placeholders.get(0).place(),
                "Placeholders: " + placeholders.size() + " of "
                        + secret.entries().size() + " values (" + keys + ")" + deployed + applied);
        String file = secret.place().path();
        return file.substring(file.lastIndexOf('/') + 1).startsWith("kustomization")
                ? problem
                : problem.fix(
                        "Take " + file.substring(file.lastIndexOf('/') + 1) + " out of what is deployed, and make "
                                + secret.name() + " another way: with External Secrets, Sealed Secrets or SOPS.");
    }
}
