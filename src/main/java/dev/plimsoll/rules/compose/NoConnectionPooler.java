package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.DatabaseClients;
import java.util.stream.Stream;

/** A PostgreSQL that many services connect to without a pooler between. */
final class NoConnectionPooler implements Rule<DatabaseClients> {
    private static final int MANY = 6;

    private static final RuleCard CARD = RuleCard.rule("compose/no-connection-pooler")
            .title("Many services share one PostgreSQL without a pooler")
            .severity(Severity.LOW)
            .why(
                    "PostgreSQL starts a process for each connection and takes 100 of them unless told otherwise. A pool in"
                            + " each service is half an answer: it bounds one service, not their sum.")
            .fix(
                    "Put PgBouncer, PgCat or Odyssey between, or add the services' pools up and set max_connections by it.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db: <<<
                    image: postgres:17.2
                  a: {image: "example/a:1.4.2", environment: {DB_HOST: db}}
                  b: {image: "example/b:1.4.2", environment: {DB_HOST: db}}
                  c: {image: "example/c:1.4.2", environment: {DB_HOST: db}}
                  d: {image: "example/d:1.4.2", environment: {DB_HOST: db}}
                  e: {image: "example/e:1.4.2", environment: {DB_HOST: db}}
                  f: {image: "example/f:1.4.2", environment: {URL: "postgresql://f:${PW}@db:5432/f"}}
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                  a: {image: "example/a:1.4.2", environment: {DB_HOST: db}}
                  b: {image: "example/b:1.4.2", environment: {DB_HOST: db}}
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DatabaseClients> subjects(Repository repository) {
        return repository.composeServices().databaseClients();
    }

    @Override
    public Verdict judge(DatabaseClients database) {
        if (database.pooler().isPresent() || database.clients().size() < MANY) {
            return Verdict.holds();
        }
        return Problem.at(
                database.place(),
                database.clients().size() + " services connect to service "
                        + database.service().key() + " (PostgreSQL), and none pools their connections: "
                        + String.join(", ", database.clients()));
    }
}
