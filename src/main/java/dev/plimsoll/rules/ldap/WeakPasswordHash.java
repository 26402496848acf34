package dev.plimsoll.rules.ldap;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.ldap.DirectoryPassword;
import dev.plimsoll.model.ldap.DirectoryPassword.Form;
import java.util.stream.Stream;

/** Passwords of a directory behind hashes that are quick to try. */
final class WeakPasswordHash implements Rule<DirectoryPassword> {
    private static final RuleCard CARD = RuleCard.rule("ldap/weak-password-hash")
            .title("Password is kept by a weak hash")
            .severity(Severity.MEDIUM)
            .why("A single round of SHA-1 or MD5 is tried billions of times a second: whoever reads the file has most"
                    + " passwords in it after a short while.")
            .fix("Change the password and hash it with a scheme that takes its time: {ARGON2}, {PBKDF2-SHA512} or"
                    + " {CRYPT} with $6$.")
            .bad(Sample.of("bootstrap.ldif", """
                dn: uid=ada,ou=people,dc=example,dc=org
                objectClass: inetOrgPerson
                uid: ada
                userPassword: {SSHA}Wm9vbUluT25UaGVTZWFzaWRlMTIzNDU2Nzg5MGFi <<<
                """))
            .good(Sample.of("bootstrap.ldif", """
                dn: uid=ada,ou=people,dc=example,dc=org
                objectClass: inetOrgPerson
                uid: ada
                userPassword: {ARGON2}$argon2id$v=19$m=65536,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DirectoryPassword> subjects(Repository repository) {
        return repository.directoryPasswords().stream()
                .filter(password -> !password.isSample())
                .filter(password -> password.form() == Form.WEAK_HASH || password.form() == Form.OTHER);
    }

    @Override
    public Verdict judge(DirectoryPassword password) {
        if (password.form() == Form.OTHER) {
            return Verdict.holds();
        }
        return Problem.at(password.place(), "The " + password.name() + " is kept as {" + password.scheme() + "}");
    }
}
