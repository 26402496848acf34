package dev.plimsoll.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFileCommittedTest {
    private final DatabaseFileCommitted rule = new DatabaseFileCommitted();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.db",
                "data/app.sqlite",
                "data/App.SQLITE3",
                "redis/dump.rdb",
                "backup.dump",
                "dump.sql.gz",
                "db/prod-2026-01-01.sql.zst",
                "backup/app.db.gz",
                "data/h2/app.mv.db"
            })
    void databases_and_dumps_are_known_by_their_names(String path) {
        assertThat(Audits.findings(rule, Map.of(path, "x"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/Thumbs.db", "profile/cert9.db", "profile/key4.db", "zones/shop.db", "bind/db/shop.db",
                "dns/example.com.db", "named/db.example.com", "conf/harbour.example.db", "jvm/heap-1.dump", "app/db.py",
                "locale/messages.gz", "src/sqlite.c", "db.ts"
            })
    void what_ends_so_and_is_no_database_of_a_service(String path) {
        assertThat(Audits.subjects(rule, Map.of(path, "x"))).isZero();
    }

    @Test
    void scripts_are_no_dumps_and_an_empty_file_is_nothing() {
        Map<String, String> files = Map.of("db/schema.sql", "CREATE TABLE a ();", "db/seed.sql", "x", "empty.db", "");
        assertThat(Audits.findings(rule, files)).isEmpty();
        assertThat(Audits.subjects(rule, files)).isEqualTo(2);
    }

    @Test
    void the_message_has_the_size_and_samples_weigh_less() {
        assertThat(Audits.findings(rule, Map.of("a.db", "x".repeat(20_480))))
                .containsExactly("a.db file: database by its name, 20 KiB");
        assertThat(Audits.of(rule, Map.of("tests/fixtures/a.db", "x")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.LOW));
    }
}
