package dev.plimsoll.model.backup;

import dev.plimsoll.model.ImageReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows programs, images and kinds of Kubernetes objects that back data up. */
final class BackupTools {
    private static final Pattern PROGRAM =
            Pattern.compile("(?<![\\w.-])(?:pg_dump|pg_dumpall|pg_basebackup|mysqldump|mysqlpump|"
                    + "mariadb-dump|mariadb-backup|mariabackup|mydumper|xtrabackup|mongodump|clickhouse-backup|influx backup|"
                    + "influxd backup|restic|kopia|borg|borgmatic|duplicity|duplicati-cli|rdiff-backup|rsnapshot|velero|barman|"
                    + "wal-g|wal-e|pgbackrest|litestream|autorestic|resticprofile|rustic|k8up|redis-cli --rdb|mc mirror|neo4j-admin "
                    + "(?:database )?dump)(?![\\w.-])");
    private static final Pattern IMAGE = Pattern.compile(
            "(?:.*[-_.])?(?:backups?|backup2\\w+|restic|kopia|borgmatic|borg|duplicati|duplicacy|velero|"
                    + "barman|wal-?g|pgbackrest|k8up|autorestic|resticprofile|postgresus|databasus|litestream)(?:[-_.].*)?");
    private static final Pattern KIND =
            Pattern.compile("velero\\.io Schedule|k8up\\.io Schedule|postgresql\\.cnpg\\.io ScheduledBackup|"
                    + "(?:stash\\.appscode\\.com|core\\.kubestash\\.com) BackupConfiguration|volsync\\.backube ReplicationSource|"
                    + "(?:k8s\\.)?mariadb\\.(?:mmontes\\.io|com) Backup|longhorn\\.io RecurringJob|gemini\\.fairwinds\\.com SnapshotGroup|"
                    + ".* (?:BackupSchedule|ScheduledBackup|CronBackup)");
    private static final Pattern SCRIPT = Pattern.compile("[\\w@%+.-]+\\.(?:sh|bash|py|kts?|js|ts|rb|pl|php)(?![\\w])");

    private BackupTools() {}

    /** True where a command or script calls one of them. */
    static boolean areIn(String text) {
        return PROGRAM.matcher(text).find();
    }

    static boolean isImage(ImageReference image) {
        return IMAGE.matcher(image.lastName()).matches();
    }

    static boolean isKind(String group, String kind) {
        return KIND.matcher(group + " " + kind).matches();
    }

    /** The file names of scripts that a command names. */
    static Stream<String> scriptsIn(String text) {
        return SCRIPT.matcher(text).results().map(MatchResult::group);
    }
}
