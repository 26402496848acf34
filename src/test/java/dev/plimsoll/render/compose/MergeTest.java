package dev.plimsoll.render.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file laid over another, as the Compose Specification has it. */
class MergeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "image: a | image: b | {image=b}",
                "image: a | tty: true | {image=a, tty=true}",
                "image: a | image: | {image=a}",
                "command: [a, b] | command: [c] | {command=[c]}",
                "command: a b | command: [c] | {command=[c]}",
                "entrypoint: [a] | entrypoint: [b] | {entrypoint=[b]}",
                "healthcheck: {test: [CMD, a], interval: 1s} | healthcheck: {test: b} | {healthcheck={interval=1s, test=b}}",
                "healthcheck: {test: [CMD, a]} | healthcheck: {disable: true} | {healthcheck={disable=true, test=[CMD, a]}}",
                "environment: [A=1, B=1] | environment: {B: 2, C: 2} | {environment={A=1, B=2, C=2}}",
                "labels: {a: 1} | labels: [a=2] | {labels={a=2}}"
            })
    void a_mapping_or_a_scalar_over_another(String base, String over, String merged) {
        assertThat(laid(base, over)).isEqualTo(merged);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ports: ['80:80'] | ports: ['80:80', '81:81'] | {ports=[80:80, 81:81]}",
                "cap_add: [A] | cap_add: [A, B] | {cap_add=[A, B]}",
                "volumes: ['./a:/x', 'b:/y'] | volumes: ['./c:/x:ro'] | {volumes=[./c:/x:ro, b:/y]}",
                "volumes: ['./a:/x'] | volumes: [{type: bind, source: ./b, target: /x}] | {volumes=[{source=./b, target=/x, type=bind}]}",
                "volumes: ['${S:-/a:b}:/x'] | volumes: ['c:/x'] | {volumes=[/a:b:/x, c:/x]}",
                "volumes: ['./a:/x/'] | volumes: ['./b:/x'] | {volumes=[./b:/x]}",
                "secrets: [a] | secrets: [{source: a, mode: 1}, b] | {secrets=[{mode=1, source=a}, b]}",
                "env_file: a.env | env_file: [b.env, {path: a.env}] | {env_file=[{path=a.env}, b.env]}",
                "dns: 1.1.1.1 | dns: [8.8.8.8] | {dns=[1.1.1.1, 8.8.8.8]}",
                "networks: [a] | networks: {b: {aliases: [x]}, a: } | {networks={a=null, b={aliases=[x]}}}",
                "depends_on: [a] | depends_on: {a: {condition: service_healthy}} | {depends_on={a={condition=service_healthy}}}",
                "build: . | build: {target: x} | {build={context=., target=x}}",
                "deploy: {resources: {limits: {memory: 1G}}} | deploy: {resources: {limits: {cpus: 1}}} | {deploy={resources={limits={cpus=1, memory=1G}}}}",
                "logging: {driver: a, options: {x: 1}} | logging: {options: {y: 2}} | {logging={driver=a, options={x=1, y=2}}}",
                "logging: {driver: a, options: {x: 1}} | logging: {driver: b} | {logging={driver=b}}",
                "ulimits: {nofile: 1} | ulimits: {nofile: {soft: 2, hard: 3}} | {ulimits={nofile={hard=3, soft=2}}}",
                "ports: ['80:80'] | ports: !reset [] | {}",
                "ports: ['80:80'] | ports: !override ['81:81'] | {ports=[81:81]}",
                "environment: {A: 1, B: 1} | environment: {A: !reset null} | {environment={B=1}}",
                "privileged: true | privileged: !reset false | {}",
                "tty: true | environment: {A: !reset null, B: 1} | {environment={B=1}, tty=true}"
            })
    void a_sequence_over_another_and_what_tags_take_away(String base, String over, String merged) {
        assertThat(laid(base, over)).isEqualTo(merged);
    }

    private static String laid(String base, String over) {
        ComposeTree tree = new TextFiles()
                .and("a.yaml", "services:\n  s:\n    " + base)
                .and("b.yaml", "services:\n  s:\n    " + over)
                .render("a.yaml", "b.yaml");
        YamlNode service = tree.root().at("services", "s").orElseThrow();
        return TextFiles.plain(service).toString();
    }

    @Test
    void a_node_keeps_the_file_that_it_comes_from() {
        ComposeTree tree = new TextFiles()
                .and("a.yaml", "services:\n  s:\n    image: a\n    environment:\n      A: 1\n")
                .and("b.yaml", "services:\n  s:\n    environment:\n      - A=2\n      - B=1\n")
                .render("a.yaml", "b.yaml");
        assertThat(tree.root().at("services", "s", "image").orElseThrow().place())
                .hasToString("a.yaml:3");
        assertThat(tree.root()
                        .at("services", "s", "environment", "A")
                        .orElseThrow()
                        .place())
                .hasToString("b.yaml:4");
        assertThat(tree.root().at("services", "s", "environment").orElseThrow().entries())
                .extracting(entry -> entry.key().place().toString())
                .containsExactly("b.yaml:4", "b.yaml:5");
    }

    @Test
    void documents_of_one_file_are_laid_over_each_other() {
        ComposeTree tree = new TextFiles()
                .and("a.yaml", "services: {s: {image: a}}\n---\nservices: {s: {image: b}, t: {image: c}}\n")
                .render("a.yaml");
        assertThat(TextFiles.plain(tree.root())).hasToString("{services={s={image=b}, t={image=c}}}");
    }

    @Test
    void a_file_that_resets_what_only_it_has_takes_it_away() {
        ComposeTree tree = new TextFiles()
                .and(
                        "a.yaml",
                        "services: {s: {image: a, ports: !reset [], environment: {A: !reset x}}}\nvolumes: !reset {}\n")
                .render("a.yaml");
        assertThat(TextFiles.plain(tree.root())).hasToString("{services={s={environment={}, image=a}}}");
    }
}
