package dev.plimsoll.rules.secrets;

import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.env.EnvironmentFile;
import dev.plimsoll.model.env.EnvironmentFile.Use;
import dev.plimsoll.model.env.EnvironmentSetting;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Env files with values of secrets in the tree. */
final class EnvFileCommitted implements Rule<EnvironmentFile> {
    private static final int NAMED = 4;
    private static final RuleCard CARD = RuleCard.rule("secrets/env-file-committed")
            .title("Env file with secrets is committed")
            .severity(Severity.HIGH)
            .why("Everybody who can read the repository, or ever could, has these secrets, and the history keeps"
                    + " them after the file is gone.")
            .fix("Replace the secrets by new ones, take the file out of the tree and into .gitignore, and commit a"
                    + " .env.example without values, or the file encrypted with SOPS.")
            .bad(Sample.of(".env", """
                COMPOSE_PROJECT_NAME=shop
                DB_PASSWORD=vT9-quiet-harbour <<<
                DATABASE_URL=postgres://shop:${DB_PASSWORD}@db/shop
                """))
            .good(Sample.of(".env.example", """
                COMPOSE_PROJECT_NAME=shop
                DB_PASSWORD=
                """).and("web/.env.production", "VITE_API_URL=https://shop.example.org\n"))
            .like(Peer.CHECKOV, "CKV_SECRET_6")
            .like(Peer.DETECT_SECRETS, "KeywordDetector")
            .like(Peer.GITLEAKS, "generic-api-key");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<EnvironmentFile> subjects(Repository repository) {
        return repository.environmentFiles().stream();
    }

    @Override
    public Verdict judge(EnvironmentFile file) {
        if (file.use() == Use.EXAMPLE) {
            return Verdict.holds();
        }
        List<EnvironmentSetting> chosen = file.holding(SecretValue.LITERAL);
        if (!chosen.isEmpty()) {
            return problem(chosen, "a value of its own")
                    .severity(
                            file.isSample()
                                    ? Severity.LOW
                                    : file.use() == Use.DEVELOPMENT ? Severity.MEDIUM : Severity.HIGH);
        }
        if (file.isSample() || file.use() == Use.DEVELOPMENT) {
            return Verdict.holds();
        }
        List<EnvironmentSetting> guessable = file.holding(SecretValue.GUESSABLE);
        if (!guessable.isEmpty()) {
            return problem(guessable, "a value that anybody would try first").severity(Severity.MEDIUM);
        }
        List<EnvironmentSetting> placeholders = file.holding(SecretValue.PLACEHOLDER);
        return placeholders.isEmpty()
                ? Verdict.holds()
                : problem(placeholders, "a placeholder for a value").severity(Severity.LOW);
    }

    private static Problem problem(List<EnvironmentSetting> settings, String what) {
        String names = settings.stream()
                .limit(NAMED)
                .map(EnvironmentSetting::name)
                .distinct()
                .collect(Collectors.joining(", "));
        int more = settings.size() - NAMED;
        String all = names + (more > 0 ? " and " + more + " more" : "");
        Problem problem = Problem.at(
                settings.get(0).place(),
                settings.size() == 1
                        ? "1 secret has " + what + ": " + all
                        : settings.size() + " secrets have " + what + ": " + all);
        for (EnvironmentSetting other : settings.subList(1, Math.min(settings.size(), NAMED))) {
            problem = problem.related(other.place(), other.name());
        }
        return problem;
    }
}
