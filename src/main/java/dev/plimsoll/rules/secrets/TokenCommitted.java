package dev.plimsoll.rules.secrets;

import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.secret.Reach;
import dev.plimsoll.model.secret.Token;
import dev.plimsoll.syntax.Place;
import java.util.stream.Stream;

/** Tokens, API keys and passwords in URLs that stand in the tree. */
final class TokenCommitted implements Rule<Token> {
    private static final RuleCard CARD = RuleCard.rule("secrets/token-committed")
            .title("Token or API key is committed")
            .severity(Severity.CRITICAL)
            .why("Everybody who can read the repository, or ever could, can do with it what its owner can. Deleting the"
                    + " line leaves it in the history. Searched are configuration, manifests, scripts, Python and"
                    + " plain text up to 4 MiB, in the commit itself: no sources of other languages, no Markdown, no"
                    + " notebooks, no history.")
            .fix("Revoke it where it was issued, and look there for its use by others. Hand the new one in at run time:"
                    + " from a secret store, a *_FILE, a CI secret, or encrypted with SOPS.")
            .bad(Sample.of("pip.conf", """
                [global]
                index-url = https://ci:Wq7-vT93kd@pypi.harbour-shop.dev/simple <<<
                """))
            .good(Sample.of("pip.conf", """
                [global]
                index-url = https://${PYPI_USER}:${PYPI_PASSWORD}@pypi.harbour-shop.dev/simple
                """).and("aws.yml", "key: AKIAIOSFODNN7EXAMPLE\n"))
            .like(
                    Peer.GITLEAKS,
                    "age-secret-key",
                    "anthropic-api-key",
                    "aws-access-token",
                    "azure-ad-client-secret",
                    "databricks-api-token",
                    "digitalocean-pat",
                    "gcp-api-key",
                    "github-app-token",
                    "github-fine-grained-pat",
                    "github-oauth",
                    "github-pat",
                    "github-refresh-token",
                    "gitlab-deploy-token",
                    "gitlab-pat",
                    "gitlab-ptt",
                    "grafana-service-account-token",
                    "hashicorp-tf-api-token",
                    "huggingface-access-token",
                    "jwt",
                    "linear-api-key",
                    "npm-access-token",
                    "openai-api-key",
                    "pulumi-api-token",
                    "pypi-upload-token",
                    "rubygems-api-token",
                    "sendgrid-api-token",
                    "shopify-access-token",
                    "slack-app-token",
                    "slack-bot-token",
                    "slack-user-token",
                    "slack-webhook-url",
                    "stripe-access-token",
                    "vault-service-token")
            .like(
                    Peer.TRIVY,
                    "age-secret-key",
                    "aws-access-key-id",
                    "aws-secret-access-key",
                    "github-app-token",
                    "github-fine-grained-pat",
                    "github-oauth",
                    "github-pat",
                    "github-refresh-token",
                    "gitlab-pat",
                    "hugging-face-access-token",
                    "pypi-upload-token",
                    "slack-access-token",
                    "slack-web-hook",
                    "stripe-secret-token")
            .like(
                    Peer.DETECT_SECRETS,
                    "AWSKeyDetector",
                    "AzureStorageKeyDetector",
                    "BasicAuthDetector",
                    "JwtTokenDetector",
                    "NpmDetector",
                    "SlackDetector",
                    "StripeDetector")
            .like(
                    Peer.CHECKOV,
                    "CKV_SECRET_2",
                    "CKV_SECRET_3",
                    "CKV_SECRET_4",
                    "CKV_SECRET_9",
                    "CKV_SECRET_12",
                    "CKV_SECRET_14",
                    "CKV_SECRET_17");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Token> subjects(Repository repository) {
        return repository.tokens().stream();
    }

    @Override
    public Verdict judge(Token token) {
        if (token.reach() == Reach.NOTHING) {
            return Verdict.holds();
        }
        if (token.reach() == Reach.UNTIL_IT_ENDS) {
            return Verdict.cannotTell(
                    token.name() + " that ends by itself; the repository does not tell whether it has");
        }
        int places = token.copies().size() + 1;
        Problem problem = Problem.at(token.place(), token.name() + (places == 1 ? "" : ", in " + places + " places"))
                .severity(severity(token));
        for (Place copy : token.copies()) {
            problem = problem.related(copy, "The same secret");
        }
        return problem;
    }

    private static Severity severity(Token token) {
        if (token.isSample()) {
            return Severity.LOW;
        }
        return switch (token.reach()) {
            case TEST_MODE -> Severity.LOW;
            case HALF -> Severity.MEDIUM;
            case ONE_THING -> Severity.HIGH;
            default -> Severity.CRITICAL;
        };
    }
}
