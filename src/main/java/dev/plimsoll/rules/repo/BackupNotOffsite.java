package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.backup.ServiceBackup;
import java.util.stream.Stream;

/** Backup services that write to the host that they back up. */
final class BackupNotOffsite implements Rule<ServiceBackup> {
    private static final RuleCard CARD = RuleCard.rule("repo/backup-not-offsite")
            .title("Backups stay on the host that they are of")
            .severity(Severity.MEDIUM)
            .why("A lost disk, a fire or whoever breaks into the host takes the backups with the data.")
            .fix("Send them to object storage or to another machine as well, encrypted, with credentials that can't"
                    + " delete what is there.")
            .bad(Sample.of("compose.yaml", """
                services:
                  db:
                    image: postgres:17.2
                    volumes: ["data:/var/lib/postgresql/data"]
                  backup: <<<
                    image: prodrigestivill/postgres-backup-local:17
                    environment: {POSTGRES_HOST: db, SCHEDULE: "@daily"}
                    volumes: ["./backups:/backups"]
                volumes: {data: {}}
                """))
            .good(Sample.of("compose.yaml", """
                services:
                  db:
                    image: postgres:17.2
                    volumes: ["data:/var/lib/postgresql/data"]
                  backup:
                    image: restic/restic:0.17.3
                    environment: {RESTIC_REPOSITORY: "s3:https://objects.harbour.example/shop"}
                    command: [backup, /data]
                    volumes: ["data:/data:ro"]
                volumes: {data: {}}
                """))
            .about(Concern.DATA);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ServiceBackup> subjects(Repository repository) {
        return repository.serviceBackups().stream();
    }

    @Override
    public Verdict judge(ServiceBackup backup) {
        return switch (backup.destination()) {
            case ELSEWHERE -> Verdict.holds();
            case HOST_FOLDER ->
                Verdict.cannotTell("it writes to a folder of the host, which may be another machine's disk");
            case UNKNOWN -> Verdict.cannotTell("where its backups go is not told by its mounts and commands");
            case SAME_HOST ->
                Problem.at(
                        backup.place(),
                        "its backups go to a volume or folder of the same host; nothing in the repository takes them"
                                + " elsewhere");
        };
    }
}
