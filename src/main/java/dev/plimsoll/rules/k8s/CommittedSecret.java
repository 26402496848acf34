package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.kubernetes.SecretEntry;
import dev.plimsoll.model.kubernetes.SecretManifest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Secret whose values anybody can read in the repository. */
final class CommittedSecret implements Rule<SecretManifest> {
    private static final RuleCard CARD = RuleCard.rule("k8s/committed-secret")
            .title("Secret is committed with its values")
            .severity(Severity.HIGH)
            .why("Base64 hides nothing: whoever can read the repository, now or in its history, has what the"
                    + " Secret holds.")
            .fix("Change what it holds, then commit it encrypted (SealedSecret, SOPS) or let External Secrets"
                    + " fetch it.")
            .bad(Sample.of("k8s/secret.yaml", """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: web
                data:
                  username: YXBw
                  password: b3JjaGFyZC1sYW50ZXJuLTU4 <<<
                """))
            .good(Sample.of("k8s/secret.yaml", """
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata:
                  name: web
                spec:
                  encryptedData:
                    password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<SecretManifest> subjects(Repository repository) {
        return repository.kubernetes().secrets().stream();
    }

    @Override
    public Verdict judge(SecretManifest secret) {
        List<SecretEntry> literal = secret.entries(SecretValue.LITERAL);
        List<SecretEntry> real = literal.isEmpty() ? secret.entries(SecretValue.GUESSABLE) : literal;
        if (real.isEmpty()) {
            return Verdict.holds();
        }
        String keys = real.stream().map(SecretEntry::key).collect(Collectors.joining(", "));
        Problem problem = Problem.at(
                real.get(0).place(),
                "Readable to anybody: " + real.size() + " of "
                        + secret.entries().size() + " values (" + keys + ")"
                        + (literal.isEmpty() ? "; anybody would guess them as well" : ""));
        if (SampleFiles.isSample(secret.place().path())) {
            return problem.severity(Severity.LOW);
        }
        return literal.isEmpty() || secret.isForDevelopment() ? problem.severity(Severity.MEDIUM) : problem;
    }
}
