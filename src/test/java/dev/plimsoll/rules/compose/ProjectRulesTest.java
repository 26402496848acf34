package dev.plimsoll.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and networks of whole projects, and the files that they mount. */
class ProjectRulesTest {
    private static final AliasConflict CONFLICT = new AliasConflict();
    private static final MissingBindSource MISSING = new MissingBindSource();
    private static final WritableCodeMount CODE = new WritableCodeMount();

    @Test
    void an_alias_that_is_another_services_name_even_of_the_same_image() {
        assertThat(conflicts("""
                  redis: {image: 'redis:7.4.1', profiles: [bootstrap, databases]}
                  mail-redis: {image: 'redis:7.4.1', profiles: [databases], networks: {default: {aliases: [redis]}}}
                """))
                .containsExactly("compose.yaml:3 name redis on network default:"
                        + " Services redis and mail-redis both answer to redis on network default");
    }

    @Test
    void a_container_name_that_is_another_services_name() {
        assertThat(conflicts("""
                  db: {image: 'postgres:17.2'}
                  old: {image: 'mariadb:11.4.4', container_name: db}
                """)).hasSize(1);
    }

    @Test
    void two_containers_of_one_name_even_of_the_same_image() {
        assertThat(conflicts("""
                  web: {image: 'x/a:1.0.0', container_name: one}
                  job: {image: 'x/a:1.0.0', container_name: one}
                """)).hasSize(1);
    }

    @Test
    void names_that_only_one_service_answers_to_at_a_time() {
        assertThat(conflicts("""
                  db: {image: 'postgres:17.2', container_name: db, networks: {a: {aliases: [db, sql]}}}
                  other: {image: 'mariadb:11.4.4', networks: {b: {aliases: [db]}}}
                  gpu: {image: 'x/m:1.0.0', profiles: [gpu], networks: {a: {aliases: [model]}}}
                  cpu: {image: 'x/n:1.0.0', profiles: [cpu], networks: {a: {aliases: [model]}}}
                  web1: {image: 'x/w:1.0.0', networks: {a: {aliases: [web]}}}
                  web2: {image: 'x/w:1.0.0', networks: {a: {aliases: [web]}}}
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 1"})
    void very_many_aliases(int count, int found) {
        StringBuilder aliases = new StringBuilder("n0");
        for (int i = 1; i < count; i++) {
            aliases.append(", n").append(i);
        }
        String text = "services:\n  proxy:\n    image: caddy:2.8.4\n    networks:\n      back: {aliases: [" + aliases
                + ", n0]}\n  app: {image: 'x/a:1.0.0'}\n";
        assertThat(Audits.findings(new AliasSprawl(), Map.of("compose.yaml", text)))
                .hasSize(found)
                .allMatch(said -> said.endsWith("Service proxy has 10 aliases on back"));
        assertThat(Audits.subjects(new AliasSprawl(), Map.of("compose.yaml", text)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 | {image: 'caddy:2.8.4', ports: ['443:443']} | {image: 'postgres:17.2'} | 1",
                "7 | {image: 'caddy:2.8.4', ports: ['443:443']} | {image: 'postgres:17.2'} | 0",
                "8 | {image: 'caddy:2.8.4', ports: ['127.0.0.1:443:443']} | {image: 'postgres:17.2'} | 0",
                "8 | {image: 'caddy:2.8.4', ports: ['443:443']} | {image: 'x/db:1.0.0'} | 0",
                "8 | {image: 'caddy:2.8.4', ports: ['443:443']} | {image: 'postgres:17.2', networks: [data]} | 0",
                "8 | {image: 'caddy:2.8.4', network_mode: host} | {image: 'postgres:17.2'} | 0"
            })
    void many_services_on_one_network(int total, String proxy, String database, int found) {
        StringBuilder text = new StringBuilder("services:\n  proxy: " + proxy + "\n  db: " + database + "\n");
        for (int i = 2; i < total; i++) {
            text.append("  a").append(i).append(": {image: 'x/a:1.0.0'}\n");
        }
        text.append("networks: {data: }\n");
        assertThat(Audits.findings(new FlatNetwork(), Map.of("compose.yaml", text.toString())))
                .hasSize(found)
                .allMatch(said -> said.startsWith("compose.yaml:3") && said.contains("8 of 8 services are on network"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "./conf/app.yml:/etc/app.yml | missing",
                "conf/app.yml:/etc/app.yml | none",
                "./app.toml:/etc/app.toml:ro | missing",
                "./conf/held.yml:/etc/app.yml | held",
                "./data:/var/lib/app | none",
                "./conf:/etc/app | none",
                "/etc/app.yml:/etc/app.yml | none",
                "../app.yml:/etc/app.yml | missing",
                "../../app.yml:/etc/app.yml | none",
                "${DIR}/app.yml:/etc/app.yml | none",
                "./.env:/app/config.env | unknown",
                "./conf/users.yml:/etc/users.yml | unknown",
                "./conf/made.yml:/etc/made.yml | unknown",
                "./gone/app.yml:/etc/app.yml | unknown"
            })
    void a_file_that_is_mounted(String mount, String state) {
        Map<String, String> files = Map.of(
                "stack/compose.yaml", "services: {app: {image: 'x/a:1.0.0', volumes: ['" + mount + "']}}",
                "stack/conf/held.yml", "a: b\n",
                "templates/made.yml.template", "a: b\n");
        assertThat(Audits.findings(MISSING, files)).hasSize(state.equals("missing") ? 1 : 0);
        assertThat(Audits.unknown(MISSING, files)).hasSize(state.equals("unknown") ? 1 : 0);
        assertThat(Audits.subjects(MISSING, files)).isEqualTo(state.equals("none") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compose.prod.yaml | {} | ./src:/app/src | 1",
                "compose.prod.yaml | {} | .:/app | 1",
                "compose.yaml | {restart: always} | ./src:/app/src | 1",
                "compose.prod.yaml | {} | ./src:/app/src:ro | 0",
                "compose.yaml | {} | ./src:/app/src | 0",
                "compose.yaml | {restart: always, command: uvicorn main:app --reload} | ./src:/app/src | 0",
                "compose.dev.yaml | {restart: always} | ./src:/app/src | 0",
                "compose.prod.yaml | {} | ./data:/app/data | 0",
                "compose.prod.yaml | {} | ./src:/etc/app | 0",
                "compose.prod.yaml | {} | code:/app/src | 0"
            })
    void code_that_production_may_write_to(String path, String more, String mount, int found) {
        Map<String, String> files = Map.of(
                path,
                "services: {app: {<<: " + more + ", image: 'x/a:1.0.0', volumes: ['" + mount + "']}}",
                "src/main.py",
                "print()\n",
                "data/readme.md",
                "x\n");
        assertThat(Audits.findings(CODE, files)).hasSize(found);
    }

    @Test
    void the_default_file_beside_one_for_production_is_for_work() {
        String text = "services: {app: {image: 'x/a:1.0.0', restart: always, volumes: ['./src:/app']}}";
        Map<String, String> files = Map.of(
                "docker-compose.yml", text,
                "docker-compose.prod.yml", "services: {app: {image: 'x/a:1.0.0'}}",
                "src/main.py", "print()\n");
        assertThat(Audits.findings(CODE, files)).isEmpty();
    }

    private static List<String> conflicts(String services) {
        return Audits.findings(CONFLICT, Map.of("compose.yaml", "services:\n" + services));
    }
}
