package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Related;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoBackupTest {
    private static final NoBackup RULE = new NoBackup();
    private static final String DB =
            "services:\n  db:\n    image: postgres:17.2\n    volumes: ['data:/var/lib/postgresql/data']\n";
    private static final String VOLUMES = "volumes: {data: }\n";

    private final Map<String, String> files = new HashMap<>();

    @Test
    void the_datastores_are_counted_and_shown() {
        files.put("compose.yaml", DB + "  cache: {image: 'redis:7.4.1', volumes: ['data:/data']}\n" + VOLUMES);
        files.put("k8s/db.yaml", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: search}
                spec:
                  selector: {matchLabels: {app: search}}
                  template:
                    metadata: {labels: {app: search}}
                    spec:
                      containers:
                        - name: main
                          image: opensearchproject/opensearch:2.18.0
                """);
        assertThat(Audits.findings(RULE, files))
                .containsExactly(
                        ". datastores: 3 datastores (PostgreSQL, Redis, OpenSearch), and nothing in the repository backs them up on a schedule");
        assertThat(Audits.of(RULE, files).findings().get(0).problem().related())
                .extracting(Related::place)
                .extracting(Object::toString)
                .containsExactly("compose.yaml:2", "compose.yaml:5", "k8s/db.yaml:10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "README.md | Run pg_dump every night",
                "docs/backup.sh.md | pg_dump",
                "app/backup.py | backup_dir = move_to_backup(old)",
                "scripts/backup.sh | pg_dump app > /backup/app.sql",
                "cron.d/app | # 0 3 * * * root pg_dump app",
                ".github/workflows/ci.yml | {on: {schedule: [{cron: '0 3 * * *'}]}, jobs: {a: {steps: [{run: npm test}]}}}",
                "systemd/clean.timer | [Timer]"
            })
    void prose_code_and_scripts_that_nothing_starts_are_no_backup(String path, String text) {
        files.put("compose.yaml", DB + VOLUMES);
        files.put(path, text);
        assertThat(Audits.findings(RULE, files)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: offen/docker-volume-backup:v2.43.0",
                "image: prodrigestivill/postgres-backup-local:17",
                "image: kopia/kopia:0.18",
                "image: ghcr.io/borgmatic-collective/borgmatic:1.9",
                "{image: 'postgres:17.2', command: 'sh -c \"while true; do pg_dump -h db app > /b/x; sleep 86400; done\"'}",
                "{image: 'alpine:3.20', entrypoint: [/scripts/dump.sh]}",
                "{image: 'alpine:3.20', volumes: ['./scripts/dump.sh:/etc/periodic/daily/dump']}",
                "build: ./backup"
            })
    void a_service_that_backs_up(String service) {
        files.put("scripts/dump.sh", "#!/bin/sh\n# nightly\npg_dump app | gzip > /b/app.gz\n");
        files.put("backup/run.sh", "mysqldump --all-databases\n");
        files.put(
                "compose.yaml",
                DB + "  other:\n    " + (service.startsWith("{") ? "<<: " : "") + service + "\n" + VOLUMES);
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron.d/app | 0 3 * * * root /usr/local/bin/dump.sh",
                "deploy/crontab | 0 3 * * * pg_dump app > /b/x",
                ".github/workflows/backup.yml | {on: {schedule: [{cron: '0 3 * * *'}]}, jobs: {a: {steps: [{run: ./scripts/dump.sh}]}}}",
                "k8s/velero.yaml | {apiVersion: velero.io/v1, kind: Schedule, metadata: {name: daily}}",
                "k8s/cnpg.yaml | {apiVersion: postgresql.cnpg.io/v1, kind: ScheduledBackup, metadata: {name: daily}}",
                "systemd/dump.timer | [Timer]",
                "systemd/nightly.timer | Unit=dump.service"
            })
    void what_runs_on_a_schedule(String path, String text) {
        files.put("scripts/dump.sh", "restic backup /data\n");
        files.put("systemd/dump.service", "[Service]\nExecStart=/opt/app/dump.sh\n");
        files.put("compose.yaml", DB + VOLUMES);
        files.put(path, text);
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"command: [sh, -c, pg_dump app]", "command: [/scripts/run.sh]", "command: [/scripts/dump.sh]"})
    void a_cron_job_calls_a_program_or_a_script_of_the_repository_or_of_a_config_map(String command) {
        files.put("scripts/dump.sh", "pg_dump app\n");
        files.put(
                "k8s/scripts.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: s}\ndata: {run.sh: 'mongodump --archive'}\n");
        files.put("k8s/job.yaml", """
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: dump}
                spec:
                  schedule: "@daily"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers:
                            - name: main
                              image: postgres:17.2
                              COMMAND
                """.replace("COMMAND", command));
        files.put("compose.yaml", DB + VOLUMES);
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).isEmpty();
    }

    @Test
    void a_backup_that_nothing_starts_by_itself_can_not_be_judged() {
        files.put(
                "compose.yaml",
                DB + "  dump: {image: 'postgres:17.2', profiles: [tools], command: pg_dump app}\n" + VOLUMES);
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).singleElement().asString().contains("service dump");
    }

    @Test
    void a_database_that_units_need_on_their_host_is_one_and_weighs_less() {
        files.put(
                "systemd/app.service.template",
                "[Unit]\nAfter=network.target postgresql.service\nWants=postgresql.service\n");
        assertThat(Audits.of(RULE, files).findings()).singleElement().satisfies(found -> {
            assertThat(found.severity().word()).isEqualTo("medium");
            assertThat(found.problem().related())
                    .extracting(related -> related.place().toString())
                    .containsExactly("systemd/app.service.template:2");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compose.yaml | {web: {image: 'nginx:1'}, cache: {image: 'redis:7'}}",
                "compose.yaml | {exporter: {image: 'prometheuscommunity/postgres-exporter:1'}}",
                "docker-compose.test.yml | {db: {image: 'postgres:17'}}",
                "examples/app/compose.yaml | {db: {image: 'postgres:17'}}",
                ".devcontainer/compose.yaml | {db: {image: 'postgres:17'}}"
            })
    void what_is_no_datastore_of_the_repository(String path, String services) {
        files.put(path, "services: " + services);
        assertThat(Audits.subjects(RULE, files)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "After=", "[", "Unit=", "* * * * *", "\n\n\r"})
    void no_unit_or_crontab_is_too_odd(String text) {
        files.put("a.service", text);
        files.put("a.timer", text);
        files.put("crontab", text);
        assertThat(Audits.findings(RULE, files)).isEmpty();
    }
}
