package dev.plimsoll.render.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects of files: extends, include, interpolation, and the place of each node. */
class ComposeRendererTest {
    private final TextFiles files = new TextFiles();

    @Test
    void both_syntaxes_become_one() {
        files.and("compose.yaml", """
                services:
                  app:
                    build: ./src
                    environment: [A=1, "B=x=y", C]
                    labels: [l=1]
                    networks: [front]
                    depends_on: [db]
                  db:
                    environment: {A: 1, C:}
                """);
        ComposeTree tree = files.render("compose.yaml");
        assertThat(plain(tree, "app"))
                .isEqualTo("{build={context=./src}, depends_on={db=null}, environment={A=1, B=x=y, C=null}, "
                        + "labels={l=1}, networks={front=null}}");
        assertThat(plain(tree, "db")).isEqualTo("{environment={A=1, C=null}}");
    }

    @Test
    void an_item_of_a_list_keeps_its_place_and_what_was_written() {
        files.and("compose.yaml", "services:\n  app:\n    environment:\n      - A=1\n      - B=${X:-2}\n");
        ComposeTree tree = files.render("compose.yaml");
        YamlNode value = tree.root().at("services", "app", "environment", "B").orElseThrow();
        assertThat(value.place()).hasToString("compose.yaml:5");
        assertThat(value.text()).contains("2");
        assertThat(tree.expansion(value).map(Expansion::written)).contains("${X:-2}");
    }

    @Test
    void the_env_file_beside_the_project_gives_values() {
        files.and("stack/compose.yaml", "services: {app: {image: 'a:${TAG}-${OTHER}'}}")
                .and("stack/.env", "TAG=1\n");
        assertThat(plain(files.render("stack/compose.yaml"), "app")).isEqualTo("{image=a:1-${OTHER}}");
    }

    @Test
    void extends_in_one_file_goes_through_a_chain_in_any_order() {
        files.and("compose.yaml", """
                services:
                  c: {extends: b, image: c}
                  b: {extends: {service: a}, restart: always}
                  a: {image: a, environment: [X=1, Y=1]}
                """);
        ComposeTree tree = files.render("compose.yaml");
        assertThat(plain(tree, "c")).isEqualTo("{environment={X=1, Y=1}, image=c, restart=always}");
        assertThat(tree.unread()).isEmpty();
    }

    @Test
    void extends_of_another_file_starts_from_that_files_folder() {
        files.and(
                        "compose.yaml",
                        "services:\n  app:\n    extends: {file: common/base.yaml, service: web}\n    tty: true\n")
                .and("common/base.yaml", "services:\n  web: {extends: {file: ../root.yml, service: r}, build: .}\n")
                .and("root.yml", "services: {r: {init: true}}");
        ComposeTree tree = files.render("compose.yaml");
        assertThat(plain(tree, "app")).isEqualTo("{build={context=.}, init=true, tty=true}");
        YamlNode context = tree.root().at("services", "app", "build", "context").orElseThrow();
        assertThat(tree.folder(context.place())).isEqualTo("common");
        assertThat(tree.files()).containsExactly("compose.yaml", "common/base.yaml", "root.yml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extends: app",
                "extends: {service: nowhere}",
                "extends: {service: x, file: missing.yaml}",
                "extends: {service: x, file: /etc/compose.yaml}",
                "extends: {service: x, file: ../../up.yaml}",
                "extends: {service: x, file: '${DIR}/a.yaml'}",
                "extends: {file: compose.yaml}",
                "extends: {service: x, file: 'https://example.org/a.yaml'}",
                "extends: []"
            })
    void what_can_not_be_extended_is_said_and_the_rest_is_read(String extension) {
        files.and("compose.yaml", "services:\n  app:\n    image: a\n    " + extension + "\n");
        ComposeTree tree = files.render("compose.yaml");
        assertThat(plain(tree, "app")).isEqualTo("{image=a}");
        assertThat(tree.unread()).hasSize(1);
        assertThat(tree.unread().get(0).place()).hasToString("compose.yaml:4");
    }

    @Test
    void a_circle_of_extends_ends() {
        files.and("compose.yaml", "services:\n  a: {extends: b, tty: true}\n  b: {extends: a, init: true}\n");
        ComposeTree tree = files.render("compose.yaml");
        assertThat(plain(tree, "a")).isEqualTo("{init=true, tty=true}");
        assertThat(tree.unread()).isNotEmpty();
    }

    @Test
    void includes_are_projects_of_their_own_in_both_forms() {
        files.and("compose.yaml", """
                include:
                  - db/compose.yaml
                  - path: [mq/a.yaml, mq/b.yaml]
                    project_directory: other
                    env_file: [x.env, y.env]
                services:
                  app: {image: a}
                  db: {restart: always}
                """)
                .and("db/compose.yaml", "services: {db: {image: 'postgres:${V}'}}")
                .and("db/.env", "V=17")
                .and("mq/a.yaml", "services: {mq: {image: 'mq:${V}', build: .}}")
                .and("mq/b.yaml", "services: {mq: {tty: true}}")
                .and("x.env", "V=1")
                .and("y.env", "V=2");
        ComposeTree tree = files.render("compose.yaml");
        assertThat(plain(tree, "db")).isEqualTo("{image=postgres:17, restart=always}");
        assertThat(plain(tree, "mq")).isEqualTo("{build={context=.}, image=mq:2, tty=true}");
        assertThat(tree.folder(
                        tree.root().at("services", "mq", "build").orElseThrow().place()))
                .isEqualTo("other");
        assertThat(tree.unread()).isEmpty();
    }

    @Test
    void a_project_wins_over_the_variables_of_what_it_includes() {
        files.and("compose.yaml", "include: [db/compose.yaml]")
                .and(".env", "V=16")
                .and("db/compose.yaml", "services: {db: {image: 'postgres:${V}'}}")
                .and("db/.env", "V=17");
        assertThat(plain(files.render("compose.yaml"), "db")).isEqualTo("{image=postgres:16}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing.yaml",
                "compose.yaml",
                "https://github.com/acme/stack.git",
                "oci://registry.example.org/app:1",
                "git@github.com:acme/stack.git",
                "/srv/compose.yaml",
                "${EXTRA}",
                "circle.yaml"
            })
    void what_can_not_be_included_is_said_and_the_rest_is_read(String path) {
        files.and("circle.yaml", "include:\n  - compose.yaml\n")
                .and("compose.yaml", "services: {app: {image: a}}\ninclude:\n  - '" + path + "'\n");
        ComposeTree tree = files.render("compose.yaml");
        assertThat(plain(tree, "app")).isEqualTo("{image=a}");
        assertThat(tree.unread()).hasSize(1);
        assertThat(tree.unread().get(0).place().hasLine()).isTrue();
    }

    @Test
    void a_web_of_includes_that_multiplies_itself_ends() {
        for (int i = 0; i < 40; i++) {
            String next = (i + 1) + ".yaml";
            files.and(i + ".yaml", "include: [" + next + ", " + next + "]\nservices: {s" + i + ": {image: a}}");
        }
        ComposeTree tree = files.and("40.yaml", "services: {}").render("0.yaml");
        assertThat(tree.unread()).isNotEmpty();
        assertThat(tree.root().at("services", "s39")).isPresent();
    }

    @Test
    void a_reference_that_compose_refuses_is_said_where_it_stands() {
        ComposeTree tree = files.and("compose.yaml", "services:\n  app:\n    image: a:${\n    tty: true\n")
                .render("compose.yaml");
        assertThat(tree.unread()).extracting(u -> u.place().line()).containsExactly(3);
        assertThat(tree.root().textAt("services", "app", "tty")).contains("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "[]",
                "services:",
                "services: []",
                "services: {a: }",
                "services: {a: []}",
                "services: {a: {extends: }}",
                "include: {}",
                "include: [[]]",
                "include: [{}]",
                "services: {a: {environment: [[], {}, 1]}}",
                "services: {a: {build: []}}",
                "services: !reset {}",
                "services: {a: {volumes: {b: c}}}"
            })
    void no_tree_is_too_odd(String text) {
        ComposeTree tree = files.and("compose.yaml", text)
                .and("compose.override.yaml", text)
                .render("compose.yaml", "compose.override.yaml");
        assertThat(tree.root()).isNotNull();
    }

    private static String plain(ComposeTree tree, String service) {
        return TextFiles.plain(tree.root().at("services", service).orElseThrow())
                .toString();
    }
}
