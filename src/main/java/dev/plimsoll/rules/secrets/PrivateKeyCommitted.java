package dev.plimsoll.rules.secrets;

import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.keys.KeyMaterial;
import dev.plimsoll.model.keys.KeyMaterial.Secrecy;
import dev.plimsoll.syntax.Place;
import java.util.stream.Stream;

/** Private keys in the tree, as files of their own or inside others. */
final class PrivateKeyCommitted implements Rule<KeyMaterial> {
    private static final RuleCard CARD = RuleCard.rule("secrets/private-key-committed")
            .title("Private key is committed")
            .severity(Severity.CRITICAL)
            .why("Everybody who can read the repository, or ever could, can sign, decrypt or sign in with it."
                    + " Deleting the file leaves it in the history.")
            .fix("Replace the key by a new one wherever it is trusted, take it out of the tree, and hand the new"
                    + " one in at run time from a secret store.")
            .bad(Sample.of("config/identity.yml", """
                issuer:
                  name: login
                  key: |
                    -----BEGIN PRIVATE KEY----- <<<
                    MC4CAQAwBQYDK2VwBCIEIPm3IebAtgoJuGualBkIgAHZtoDrqq96WttLeHV3xbE4
                    -----END PRIVATE KEY-----
                """))
            .good(Sample.of("config/identity.yml", """
                issuer:
                  name: login
                  key-file: /run/secrets/issuer.pem
                  public-key: |
                    -----BEGIN PUBLIC KEY-----
                    MCowBQYDK2VwAyEA1IkqFs7GB3vHy+MZ0c9UyV5UlMxIBQRtrO8uDFQH7Lc=
                    -----END PUBLIC KEY-----
                """))
            .like(Peer.CHECKOV, "CKV_SECRET_13")
            .like(Peer.DETECT_SECRETS, "PrivateKeyDetector")
            .like(Peer.GITLEAKS, "private-key")
            .like(Peer.TRIVY, "private-key");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<KeyMaterial> subjects(Repository repository) {
        return repository.keys().stream();
    }

    @Override
    public Verdict judge(KeyMaterial key) {
        if (key.secrecy() == Secrecy.PUBLIC) {
            return Verdict.holds();
        }
        int places = key.copies().size() + 1;
        Problem problem = Problem.at(
                        key.place(),
                        key.name() + passphrase(key.secrecy()) + (places == 1 ? "" : ", in " + places + " places"))
                .severity(severity(key));
        for (Place copy : key.copies()) {
            problem = problem.related(copy, "The same key");
        }
        return problem;
    }

    private static String passphrase(Secrecy secrecy) {
        return switch (secrecy) {
            case ENCRYPTED -> " behind a passphrase";
            case UNKNOWN -> ", perhaps behind a passphrase";
            default -> " without a passphrase";
        };
    }

    private static Severity severity(KeyMaterial key) {
        if (key.isSample()) {
            return Severity.LOW;
        }
        return switch (key.secrecy()) {
            case ENCRYPTED -> Severity.MEDIUM;
            case UNKNOWN -> Severity.HIGH;
            default -> Severity.CRITICAL;
        };
    }
}
