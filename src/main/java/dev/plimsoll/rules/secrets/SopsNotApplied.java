package dev.plimsoll.rules.secrets;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.secret.SopsFile;
import java.util.stream.Stream;

/** Files that the creation rules of SOPS are made for and that stand in the tree as they are. */
final class SopsNotApplied implements Rule<SopsFile> {
    private static final RuleCard CARD = RuleCard.rule("secrets/sops-not-applied")
            .title("File that SOPS should encrypt is not encrypted")
            .severity(Severity.HIGH)
            .why("Everybody takes what lies there for encrypted. Whoever can read the repository, or ever could, has"
                    + " these secrets.")
            .fix("Replace the secrets in it by new ones, then `sops encrypt -i` the file before it is committed; a"
                    + " pre-commit hook can refuse files without a sops block.")
            .bad(Sample.of(".sops.yaml", """
                creation_rules:
                  - path_regex: secrets/.*\\.yaml$
                    age: age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq
                """)
                    .and("secrets/mail.yaml", "smtp:\n  user: shop\n  login: tall-boat-91\n")
                    .foundAt("secrets/mail.yaml"))
            .good(Sample.of(".sops.yaml", """
                creation_rules:
                  - path_regex: secrets/.*\\.yaml$
                    age: age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq
                """).and("secrets/mail.yaml", """
                smtp:
                  user: ENC[AES256_GCM,data:QmF0,iv:cw==,tag:aQ==,type:str]
                sops:
                  lastmodified: "2026-01-01T00:00:00Z"
                  mac: ENC[AES256_GCM,data:cw==,iv:cw==,tag:aQ==,type:str]
                """));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<SopsFile> subjects(Repository repository) {
        return repository.sopsFiles().stream();
    }

    @Override
    public Verdict judge(SopsFile file) {
        return switch (file.state()) {
            case ENCRYPTED, NOTHING_TO_ENCRYPT -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell("the regular expression of this creation rule is not understood");
            case PLAIN ->
                Problem.at(file.place(), "the path_regex `" + file.pattern() + "` is made for it, and it is plain text")
                        .related(file.rule(), "The creation rule")
                        .severity(file.isSample() ? Severity.LOW : Severity.HIGH);
        };
    }
}
