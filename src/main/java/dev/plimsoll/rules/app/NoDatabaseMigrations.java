package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.TableCreation;
import java.util.stream.Stream;

/** A service that makes its tables itself, and cannot change them. */
final class NoDatabaseMigrations implements Rule<TableCreation> {
    private static final RuleCard CARD = RuleCard.rule("app/no-database-migrations")
            .title("Tables are made by create_all, without migrations")
            .severity(Severity.MEDIUM)
            .why("create_all makes tables that are not there and never changes one: the first changed column"
                    + " has to be added by hand, in every environment.")
            .fix("Describe the schema by migrations (Alembic, Flask-Migrate) and run them at deployment.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI

                from app.models import Base, engine

                Base.metadata.create_all(bind=engine) <<<
                app = FastAPI()
                """).and("requirements.txt", """
                fastapi==0.115.5
                sqlalchemy==2.0.36
                """))
            .good(Sample.of("app/main.py", """
                from fastapi import FastAPI

                from app.models import Base, engine

                Base.metadata.create_all(bind=engine)
                app = FastAPI()
                """).and("alembic.ini", """
                [alembic]
                script_location = migrations
                """))
            .about(Concern.DATA);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<TableCreation> subjects(Repository repository) {
        return repository.services().tableCreations();
    }

    @Override
    public Verdict judge(TableCreation creation) {
        return creation.tool().isPresent()
                ? Verdict.holds()
                : Problem.at(
                        creation.place(),
                        "create_all makes the tables, and the repository has no migration tool and no migrations");
    }
}
