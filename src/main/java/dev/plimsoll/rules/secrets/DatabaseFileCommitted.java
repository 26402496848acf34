package dev.plimsoll.rules.secrets;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.DataFile;
import java.util.stream.Stream;

/** Databases and dumps of databases in the tree. */
final class DatabaseFileCommitted implements Rule<DataFile> {
    private static final RuleCard CARD = RuleCard.rule("secrets/database-file-committed")
            .title("Database or dump is committed")
            .severity(Severity.MEDIUM)
            .why("What was stored in it, accounts and password hashes among it, is handed to everybody who can read the"
                    + " repository, and stays in the history. Told by the name: what is in the file is not looked at.")
            .fix("Take it out of the tree and into .gitignore, and make a new one from a schema and made-up data. Where"
                    + " it had data of people or passwords, treat that as published.")
            .bad(Sample.of("backend/shop.db", "rows\n").foundAt("backend/shop.db"))
            .good(Sample.of("db/schema.sql", "CREATE TABLE item (id integer PRIMARY KEY);\n"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DataFile> subjects(Repository repository) {
        return repository.tree().dataFiles().stream();
    }

    @Override
    public Verdict judge(DataFile file) {
        return file.kind() == DataFile.Kind.SCRIPT
                ? Verdict.holds()
                : Problem.at(file.place(), file.kind().words() + " by its name, " + size(file.bytes()))
                        .severity(file.isSample() ? Severity.LOW : Severity.MEDIUM);
    }

    private static String size(long bytes) {
        return bytes < 10_240 ? bytes + " bytes" : bytes / 1024 + " KiB";
    }
}
