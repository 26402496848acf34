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
import java.util.List;
import java.util.stream.Stream;

/** Backup services that no data gets into. */
final class BackupCoversNothing implements Rule<ServiceBackup> {
    private static final int NAMED = 4;
    private static final RuleCard CARD = RuleCard.rule("repo/backup-covers-nothing")
            .title("Backup service mounts no data")
            .severity(Severity.HIGH)
            .why("It runs, it reports success, and what it keeps is nothing that anybody would miss. That is found out"
                    + " on the day of the restore.")
            .fix("Mount the volumes of the services that have data, read-only, and try a restore.")
            .bad(Sample.of("compose.yaml", """
                services:
                  db:
                    image: postgres:17.2
                    volumes: ["data:/var/lib/postgresql/data"]
                  backup: <<<
                    image: kopia/kopia:0.18.2
                    command: [server, start]
                    volumes: ["kopia:/app/config", "repository:/repository"]
                volumes: {data: {}, kopia: {}, repository: {}}
                """))
            .good(Sample.of("compose.yaml", """
                services:
                  db:
                    image: postgres:17.2
                    volumes: ["data:/var/lib/postgresql/data"]
                  backup:
                    image: kopia/kopia:0.18.2
                    command: [server, start]
                    volumes: ["kopia:/app/config", "repository:/repository", "data:/data/db:ro"]
                volumes: {data: {}, kopia: {}, repository: {}}
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
        return switch (backup.coverage()) {
            case DATA, DUMP -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell("what it backs up is not told by its mounts and commands");
            case NOTHING -> {
                String own = backup.mounts().isEmpty() ? "it mounts nothing" : "it mounts " + names(backup.mounts());
                yield Problem.at(
                        backup.place(),
                        own + ", and none of the other services' volumes ("
                                + backup.volumes().size() + ": " + names(backup.volumes()) + ")");
            }
        };
    }

    private static String names(List<String> all) {
        String named = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return named + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "");
    }
}
