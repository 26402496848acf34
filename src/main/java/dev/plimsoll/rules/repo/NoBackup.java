package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.backup.Backup;
import dev.plimsoll.model.backup.DataProtection;
import dev.plimsoll.model.backup.Datastore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A repository that has datastores and nothing that backs them up on a schedule. */
final class NoBackup implements Rule<DataProtection> {
    private static final RuleCard CARD = RuleCard.rule("repo/no-backup")
            .title("Nothing backs up the datastores on a schedule")
            .severity(Severity.HIGH)
            .why("A lost disk, a wrong migration or a break-in then means the data is gone. A procedure that"
                    + " somebody has to remember is not run on the day before it is needed.")
            .fix("Let something in the repository dump or snapshot the data again and again and take it elsewhere: a"
                    + " CronJob or a service with pg_dump, restic or kopia, a timer, Velero. Try a restore.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    volumes:
                      - data:/var/lib/postgresql/data
                volumes:
                  data:
                """)
                    .and("README.md", "Run pg_dump every night.\n")
                    .foundAt("."))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    volumes:
                      - data:/var/lib/postgresql/data
                  backup:
                    image: prodrigestivill/postgres-backup-local:17
                    environment:
                      SCHEDULE: "@daily"
                volumes:
                  data:
                """))
            .about(Concern.DATA);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DataProtection> subjects(Repository repository) {
        return repository.dataProtection().stream();
    }

    @Override
    public Verdict judge(DataProtection data) {
        Optional<Backup> last = data.backups().stream().reduce((first, next) -> first.scheduled() ? first : next);
        if (last.isPresent()) {
            return last.get().scheduled()
                    ? Verdict.holds()
                    : Verdict.cannotTell(
                            last.get().what() + " backs up, but nothing in the repository runs it on a schedule");
        }
        List<Datastore> stores = data.datastores();
        boolean deployed = stores.stream().anyMatch(Datastore::deployedHere);
        Problem problem = Problem.at(
                data.place(),
                count(stores) + (deployed ? "" : " that the repository's units need on their host")
                        + ", and nothing in the repository backs " + (stores.size() == 1 ? "it" : "them")
                        + " up on a schedule");
        for (Datastore store : stores) {
            problem = problem.related(store.place(), store.product() + ": " + store.where());
        }
        return deployed ? problem : problem.severity(Severity.MEDIUM);
    }

    private static String count(List<Datastore> stores) {
        String products = stores.stream().map(Datastore::product).distinct().collect(Collectors.joining(", "));
        return stores.size() + (stores.size() == 1 ? " datastore (" : " datastores (") + products + ")";
    }
}
