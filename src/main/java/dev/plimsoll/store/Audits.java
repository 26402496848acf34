package dev.plimsoll.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The last scheduled audit of each repository. */
public final class Audits {
    private final Jdbi database;

    Audits(Jdbi database) {
        this.database = database;
    }

    public Optional<KeptAudit> last(String repository) {
        return database.withHandle(handle -> handle.select("select * from audits where repository = ?", repository)
                .map((row, context) -> new KeptAudit(
                        row.getString("repository"),
                        LocalDate.parse(row.getString("audit_day")),
                        Bytes.text(row.getBytes("content"))))
                .findOne());
    }

    /** Keeps it in place of the one before. */
    public void keep(KeptAudit audit) {
        database.useTransaction(handle -> {
            handle.execute("delete from audits where repository = ?", audit.repository());
            handle.execute(
                    "insert into audits (repository, audit_day, content) values (?, ?, ?)",
                    audit.repository(),
                    audit.day().toString(),
                    Bytes.pack(audit.content()));
        });
    }
}
