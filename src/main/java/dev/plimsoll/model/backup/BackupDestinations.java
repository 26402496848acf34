package dev.plimsoll.model.backup;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.regex.Pattern;

/**
 * What the commands and settings of a backup say of where it goes, and how it gets at the data.
 *
 * @param elsewhere true for object storage, another host, a service
 * @param local true for a folder
 * @param dumps true where a database is asked for its data
 */
record BackupDestinations(boolean elsewhere, boolean local, boolean dumps) {
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?<![\\w-])(?:s3|b2|gs|gcs|azure|swift|abs|oss|sftp|rest|rclone|"
                    + "webdavs?|ssh|ftps?|dropbox|gdrive|onedrive)(?:c)?:(?://)?[^\\s]|(?:create|connect|sync-to) (?:s3|b2|gcs|azure|sftp|"
                    + "webdav|rclone|gdrive|server|from-config)\\b|\\baws s3\\b|\\bgsutil\\b|\\bgcloud storage\\b|\\bazcopy\\b|\\brclone\\b|\\bs3cmd\\b|\\bs5cmd\\b|\\bmc "
                    + "(?:cp|mirror)\\b|\\brsync\\b.*\\s[\\w.@$\\{}-]+:|\\bscp\\b|\\bsftp\\b|borgbase|rsync\\.net|hetzner|backblaze|wasabi");
    private static final Pattern SETTING =
            Pattern.compile("(?m)^(?:AWS_(?:S3_)?BUCKET(?:_NAME)?|S3_?(?:BUCKET|ENDPOINT|URI|PATH|HOST)\\w*|"
                    + "AWS_ENDPOINT|B2_\\w+|AZURE_\\w+|GCS?_BUCKET\\w*|GOOGLE_\\w+|WEBDAV_\\w+|SSH_HOST\\w*|SFTP_\\w+|DROPBOX_\\w+|RCLONE_\\w+|"
                    + "\\w*REMOTE\\w*|DB_DUMP_TARGET_S3\\w*|MINIO_\\w+)=\\S");
    private static final Pattern LOCAL = Pattern.compile(
            "(?:create|connect) filesystem\\b|RESTIC_REPOSITORY[=:]\\s*[\"']?/|"
                    + "restic (?:-r|--repo)[ =]/|BORG_REPO[=:]\\s*[\"']?/|borg (?:init|create)\\b[^\\n]*\\s/|>\\s*[\"']?[\\w$./{}-]*/|"
                    + "(?:-f|--file|--result-file|--out|--archive)[ =][\"']?/|(?m)^BACKUP_(?:DIR|PATH|FOLDER|LOCATION)=/");
    private static final Pattern DUMP =
            Pattern.compile("(?<![\\w.-])(?:pg_dump|pg_dumpall|pg_basebackup|mysqldump|mariadb-dump|mariabackup|"
                    + "mongodump|redis-cli|clickhouse-backup|influx backup|neo4j-admin|wal-g|pgbackrest|barman|docker exec)(?![\\w.-])"
                    + "|(?m)^(?:POSTGRES|PG|MYSQL|MARIADB|MONGO|DB)\\w*HOST\\w*=\\S");

    static final Parser<BackupDestinations> SCRIPT = new Parser<>() {
        @Override
        public Parsed<BackupDestinations> parse(Source source) {
            StringBuilder commands = new StringBuilder();
            source.text()
                    .lines()
                    .filter(line -> !line.stripLeading().startsWith("#")
                            && !line.stripLeading().startsWith("//"))
                    .forEach(line -> commands.append(line).append('\n'));
            return Parsed.whole(of(commands.toString()));
        }

        @Override
        public long weight(Source source, BackupDestinations found) {
            return 0;
        }
    };

    static BackupDestinations of(String commands) {
        return new BackupDestinations(
                ELSEWHERE.matcher(commands).find() || SETTING.matcher(commands).find(),
                LOCAL.matcher(commands).find(),
                DUMP.matcher(commands).find());
    }

    BackupDestinations and(BackupDestinations other) {
        return new BackupDestinations(elsewhere || other.elsewhere, local || other.local, dumps || other.dumps);
    }
}
