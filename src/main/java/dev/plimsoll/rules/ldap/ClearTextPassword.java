package dev.plimsoll.rules.ldap;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.ldap.DirectoryPassword;
import dev.plimsoll.model.ldap.DirectoryPassword.Form;
import java.util.stream.Stream;

/** Passwords of a directory that anybody can read. */
final class ClearTextPassword implements Rule<DirectoryPassword> {
    private static final RuleCard CARD = RuleCard.rule("ldap/clear-text-password")
            .title("Password of a directory stands in clear text")
            .severity(Severity.CRITICAL)
            .why("Whoever can read the repository, now or in its history, can log in as this entry, wherever the"
                    + " directory is asked.")
            .fix("Change the password, take it out of the file and its comments, and have the value put in where the"
                    + " directory is set up.")
            .bad(Sample.of("bootstrap.ldif", """
                # First administrator
                # Password: orchard-lantern-58 <<<
                dn: uid=ada,ou=people,dc=example,dc=org
                uid: ada
                userPassword: {ARGON2}$argon2id$v=19$m=65536,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo

                dn: uid=bob,ou=people,dc=example,dc=org
                uid: bob
                userPassword:: b3JjaGFyZC1sYW50ZXJuLTU4 <<<
                """))
            .good(Sample.of("bootstrap.ldif", """
                # Password: ${ADMIN_PASSWORD}
                dn: uid=ada,ou=people,dc=example,dc=org
                uid: ada
                userPassword: ${ADMIN_PASSWORD_HASH}
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DirectoryPassword> subjects(Repository repository) {
        return repository.directoryPasswords().stream();
    }

    @Override
    public Verdict judge(DirectoryPassword password) {
        boolean clear = password.form() == Form.CLEAR || password.form() == Form.COMMENT;
        boolean given = password.value() != SecretValue.REFERENCE && password.value() != SecretValue.NONE;
        if (!clear || !given) {
            return Verdict.holds();
        }
        String where = password.form() == Form.COMMENT ? " in clear text in a comment" : " in clear text";
        Problem problem = Problem.at(password.place(), "The " + password.name() + " stands" + where);
        if (password.isSample()) {
            return problem.severity(Severity.LOW);
        }
        return password.value() == SecretValue.PLACEHOLDER ? problem.severity(Severity.MEDIUM) : problem;
    }
}
