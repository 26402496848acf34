package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.DatabaseClient;
import java.util.stream.Stream;

/** A database client whose pool nobody sized. */
final class DatabasePoolDefaults implements Rule<DatabaseClient> {
    private static final RuleCard CARD = RuleCard.rule("app/database-pool-defaults")
            .title("Database pool has its default size")
            .severity(Severity.MEDIUM)
            .why("The library's default knows neither how many workers and replicas there are nor how many"
                    + " connections the database allows: requests wait for a connection, or the database refuses"
                    + " them.")
            .fix("Size the pool from settings, so that workers times replicas times connections stay below what"
                    + " the database allows.")
            .bad(Sample.of("app/database.py", """
                import os

                from sqlalchemy import create_engine

                engine = create_engine(os.environ["DATABASE_URL"], pool_pre_ping=True) <<<
                """))
            .good(Sample.of("app/database.py", """
                import os

                from sqlalchemy import create_engine

                engine = create_engine(os.environ["DATABASE_URL"], pool_size=10, max_overflow=5)
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DatabaseClient> subjects(Repository repository) {
        return repository.services().databaseClients().stream()
                .filter(client -> client.unneeded().isEmpty());
    }

    @Override
    public Verdict judge(DatabaseClient client) {
        if (!client.set().isEmpty()) {
            return Verdict.holds();
        } else if (client.unclear().isPresent()) {
            return Verdict.cannotTell(client.unclear().get());
        }
        return Problem.at(
                client.place(),
                "neither " + String.join(" nor ", client.settings()) + " is set: the pool has its default, "
                        + client.defaults());
    }
}
