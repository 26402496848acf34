package dev.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.Snapshots;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.syntax.ParseCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What editors are told of a configuration is what the program reads. */
class ConfigurationSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA = read(Path.of("docs/plimsoll.schema.json"));

    @Test
    void it_knows_the_keys_that_are_read() throws IOException {
        JsonNode schema = MAPPER.readTree(SCHEMA);
        assertThat(names(schema.path("properties"))).containsExactlyInAnyOrderElementsOf(ConfigurationReader.KEYS);
        assertThat(names(schema.at("/properties/waivers/items/properties")))
                .containsExactlyInAnyOrderElementsOf(WaiverReader.KEYS);
        assertThat(names(schema.at("/properties/audit/properties")))
                .containsExactlyInAnyOrderElementsOf(IssuePlanReader.KEYS);
        assertThat(names(schema.at("/properties/audit/properties/issue/properties")))
                .containsExactlyInAnyOrderElementsOf(IssuePlanReader.ISSUE_KEYS);
        List<String> lockable = new ArrayList<>();
        schema.at("/$defs/key/enum").forEach(key -> lockable.add(key.asText()));
        assertThat(lockable).containsExactlyInAnyOrderElementsOf(ConfigurationReader.LOCKABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fail-on: never",
                "ignore: a/**",
                "ignore: [a, b]",
                "ignore:",
                "rules: {compose/privileged: off, k8s/host-path: low}",
                "comments: {at: low, limit: 0}",
                "environments: {production: prod/**, test: [a, b]}",
                "criteria: {Safe: compose/privileged}",
                "registers: {compose/privileged: R8}",
                "waivers: [{rule: compose/privileged, path: a, reason: b, until: 2027-03-31, owner: c}]",
                "waivers: [{rule: compose/privileged, subject: service a, reason: b}]",
                "audit: {schedule: 0 6 * * MON, issue: {mode: per-audit, labels: ops, assignees: [ada], open-at: low}}",
                "audit: {schedule: off}",
                "audit:",
                "waivers-in-pull-requests: refuse",
                "code-scanning: true",
                "lock: [fail-on, rules]",
                "lock: fail-on",
            })
    void both_take_what_is_right(String text) {
        assertThat(unread(text)).isEmpty();
        assertThat(bySchema(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "fial-on: high",
                "fail-on: hihg",
                "ignore: {a: b}",
                "rules: {compose/privileged: sometimes}",
                "rules: {nonsense: low}",
                "comments: {at: never}",
                "comments: {limit: -1}",
                "comments: {limit: 10000}",
                "comments: {most: 1}",
                "environments: {production: {a: b}}",
                "criteria: {Safe: [nonsense]}",
                "registers: {compose/privileged: [R8]}",
                "waivers: {}",
                "waivers: [{rule: compose/privileged, path: a}]",
                "waivers: [{rule: compose/privileged, reason: b}]",
                "waivers: [{path: a, reason: b}]",
                "waivers: [{rule: compose/privileged, path: a, reason: b, until: soon}]",
                "waivers: [{rule: compose/privileged, path: a, reason: b, since: 2027-03-31}]",
                "waivers-in-pull-requests: maybe",
                "audit: weekly",
                "audit: {schedule: {}}",
                "audit: {issue: {mode: two}}",
                "audit: {issue: {open-at: never}}",
                "audit: {issue: {colour: red}}",
                "code-scanning: sometimes",
                "lock: [lock]",
                "lock: [nonsense]",
            })
    void both_refuse_what_is_wrong(String text) {
        assertThat(unread(text)).isNotEmpty();
        assertThat(bySchema(text)).isNotEmpty();
    }

    @Test
    void the_readme_s_example_is_right() {
        Matcher example = Pattern.compile("(?m)(?:^    .*\n)*^    fail-on: (?:.*\n)(?:^    .*\n)*")
                .matcher(read(Path.of("README.md")));
        assertThat(example.find()).isTrue();
        String text = example.group().stripIndent();
        assertThat(unread(text)).isEmpty();
        assertThat(bySchema(text)).isEmpty();
    }

    private static List<?> unread(String text) {
        return Configuration.of(Snapshots.of(Map.of(Configuration.PATH, text + "\n")), new ParseCache(), Rules.all())
                .unread();
    }

    private static List<?> bySchema(String text) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA, InputFormat.JSON);
        return schema.validate(MAPPER.valueToTree(loaded).toString(), InputFormat.JSON);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
