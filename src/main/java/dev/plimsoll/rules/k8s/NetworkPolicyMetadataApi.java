package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.EgressRule;
import dev.plimsoll.model.kubernetes.NetworkPolicy;
import java.util.Optional;
import java.util.stream.Stream;

/** A policy that lets pods ask the cloud who their node is. */
final class NetworkPolicyMetadataApi implements Rule<NetworkPolicy> {
    private static final String METADATA = "169.254.169.254";
    private static final long HTTP = 80;

    private static final RuleCard CARD = RuleCard.rule("k8s/network-policy-metadata-api")
            .title("Network policy lets pods at the cloud's metadata")
            .severity(Severity.MEDIUM)
            .why("On many clouds " + METADATA + " hands the node's own credentials to whoever asks: a pod that can be"
                    + " made to send a request gives them away.")
            .fix("Except " + METADATA + "/32 from the block, or name the addresses and ports that the pods need.")
            .bad(Sample.of("k8s/policy.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  policyTypes: [Egress]
                  egress:
                    - to:
                        - ipBlock:
                            cidr: 0.0.0.0/0 <<<
                            except: [10.0.0.0/8]
                """))
            .good(Sample.of("k8s/policy.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: web
                spec:
                  podSelector: {}
                  policyTypes: [Egress]
                  egress:
                    - to:
                        - ipBlock:
                            cidr: 0.0.0.0/0
                            except: [10.0.0.0/8, 169.254.0.0/16]
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<NetworkPolicy> subjects(Repository repository) {
        return repository.kubernetes().relations().policies().stream()
                .filter(policy -> policy.isPlain() && policy.restrictsEgress());
    }

    /** A rule for everything is k8s/network-policy-egress's. */
    @Override
    public Verdict judge(NetworkPolicy policy) {
        Optional<String> patched = policy.patched("egress", "policyTypes");
        if (patched.isPresent()) {
            return Verdict.cannotTell(patched.get());
        }
        for (EgressRule rule : policy.egress()) {
            Optional<Seen<String>> block = rule.blockOf(METADATA);
            if (block.isPresent() && rule.opens(HTTP)) {
                return Problem.at(
                        block.get().place(), "Allows " + block.get().value() + ", and with it " + METADATA + ":80");
            }
        }
        return Verdict.holds();
    }
}
