package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What gets into the services that back up, and where it goes. */
class ServiceBackupRulesTest {
    private static final Rule<?> COVERS = new BackupCoversNothing();
    private static final Rule<?> OFFSITE = new BackupNotOffsite();
    private static final String APP = "services:\n"
            + "  db: {image: 'postgres:17.2', volumes: ['data:/var/lib/postgresql/data', './app.conf:/app.conf']}\n"
            + "  web: {image: 'nginx:1.27', volumes: ['./www:/usr/share/nginx/html']}\n  backup: ";
    private static final String VOLUMES = "\nvolumes: {data: {}, kopia: {}, repository: {}}\n";
    private final Map<String, String> files = new HashMap<>();

    private List<String> findings(Rule<?> rule, String backup) {
        files.put("compose.yaml", APP + backup + VOLUMES);
        return Audits.findings(rule, files);
    }

    @Test
    void a_service_that_mounts_only_what_is_its_own_backs_up_nothing() {
        assertThat(
                        findings(
                                COVERS,
                                "{image: 'kopia/kopia:0.18', volumes: ['kopia:/app/config', 'kopia:/data:ro', 'repository:/repository', './run.sh:/run.sh', '/var/run/docker.sock:/var/run/docker.sock']}"))
                .containsExactly(
                        "compose.yaml:4 service backup: it mounts kopia, repository, and none of the other services' volumes (1: data)");
        assertThat(findings(COVERS, "{image: 'restic/restic:0.17', command: backup /data}"))
                .containsExactly(
                        "compose.yaml:4 service backup: it mounts nothing, and none of the other services' volumes (1: data)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{image: 'kopia/kopia:0.18', volumes: ['data:/data:ro']}",
                "{image: 'kopia/kopia:0.18', volumes: ['./www:/data:ro']}",
                "{image: 'kopia/kopia:0.18', volumes: ['.:/data:ro']}",
                "{image: 'kopia/kopia:0.18', volumes: ['/srv:/data:ro']}",
                "{image: 'kopia/kopia:0.18', volumes: ['/var/lib/docker/volumes:/data:ro']}",
                "{image: 'kopia/kopia:0.18', volumes: ['${DATA_DIR}:/data:ro']}",
                "{image: 'postgres:17.2', command: 'sh -c \"pg_dump -h db app | restic backup --stdin\"'}",
                "{image: 'prodrigestivill/postgres-backup-local:17', environment: {POSTGRES_HOST: db}}",
                "{image: 'ghcr.io/borgmatic-collective/borgmatic:1.9', entrypoint: [/dump.sh], volumes: ['repository:/r']}"
            })
    void data_gets_in_by_a_mount_or_over_the_network(String backup) {
        files.put("scripts/dump.sh", "#!/bin/sh\npg_dump -h db app > /tmp/x\nborg create /r::a /tmp/x\n");
        assertThat(findings(COVERS, backup)).isEmpty();
        assertThat(Audits.unknown(COVERS, files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{image: 'kopia/kopia:0.18', volumes: ['shop_prod:/data:ro']}",
                "{image: 'acme/backup:1', volumes: ['repository:/r']}"
            })
    void a_volume_of_another_project_or_an_unknown_tool_can_not_be_judged(String backup) {
        assertThat(findings(COVERS, backup)).isEmpty();
        assertThat(Audits.unknown(COVERS, files)).hasSize(1);
    }

    @Test
    void a_backup_beside_no_volumes_can_not_be_judged() {
        files.put(
                "backup.compose.yaml",
                "services: {b: {image: 'kopia/kopia:0.18', volumes: ['repository:/r']}}\nvolumes: {repository: {}}");
        assertThat(Audits.findings(COVERS, files)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{image: 'restic/restic:0.17', command: backup /data, environment: {RESTIC_REPOSITORY: 's3:https://o.dev/shop'}}",
                "{image: 'restic/restic:0.17', command: 'restic -r sftp:backup@host:/r backup /data'}",
                "{image: 'offen/docker-volume-backup:v2', environment: {AWS_S3_BUCKET_NAME: shop}}",
                "{image: 'kopia/kopia:0.18', entrypoint: [sh, /init.sh]}",
                "{image: 'postgres:17.2', command: 'sh -c \"pg_dump app > /b/x && aws s3 cp /b/x s3://shop/\"'}",
                "{image: 'postgres:17.2', command: 'sh -c \"pg_dump app > /b/x && rsync -a /b/ backup@other:/b/\"'}",
                "{image: 'prodrigestivill/postgres-backup-local:17', volumes: ['backup_nfs:/backups']}"
            })
    void what_goes_to_another_machine(String backup) {
        files.put("init.sh", "kopia repository connect filesystem --path=/r\nkopia repository sync-to s3 --bucket=b\n");
        assertThat(findings(OFFSITE, backup)).isEmpty();
        assertThat(Audits.unknown(OFFSITE, files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{image: 'kopia/kopia:0.18', entrypoint: [sh, /init.sh], volumes: ['repository:/repository']}",
                "{image: 'restic/restic:0.17', command: backup /data, environment: {RESTIC_REPOSITORY: /r}, volumes: ['repository:/r']}",
                "{image: 'postgres:17.2', command: 'sh -c \"pg_dump app > /b/x\"', volumes: ['./backups:/b']}",
                "{image: 'prodrigestivill/postgres-backup-local:17', volumes: ['./backups:/backups']}"
            })
    void what_stays_on_the_host(String backup) {
        files.put("init.sh", "# to s3://later\nkopia repository create filesystem --path=/repository\n");
        assertThat(findings(OFFSITE, backup)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{image: 'prodrigestivill/postgres-backup-local:17', volumes: ['/mnt/nas:/backups']}",
                "{image: 'prodrigestivill/postgres-backup-local:17', volumes: ['${BACKUPS}:/backups']}",
                "{image: 'lscr.io/linuxserver/duplicati:2.1', volumes: ['kopia:/config']}"
            })
    void a_folder_of_the_host_and_settings_that_stand_elsewhere_can_not_be_judged(String backup) {
        assertThat(findings(OFFSITE, backup)).isEmpty();
        assertThat(Audits.unknown(OFFSITE, files)).hasSize(1);
    }

    @Test
    void a_service_that_backs_nothing_up_is_not_asked() {
        assertThat(findings(OFFSITE, "{image: 'nginx:1.27'}")).isEmpty();
        assertThat(Audits.subjects(OFFSITE, files)).isZero();
        assertThat(Audits.subjects(COVERS, files)).isZero();
    }
}
