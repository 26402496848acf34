package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ManifestTest {
    /** Those that GitHub's list of webhook events has and a repository of code may get. */
    private static final List<String> EVENTS = List.of(
            "check_run",
            "check_suite",
            "create",
            "delete",
            "deployment",
            "issue_comment",
            "issues",
            "merge_group",
            "pull_request",
            "pull_request_review",
            "pull_request_review_comment",
            "push",
            "release",
            "repository",
            "status",
            "workflow_run");

    private final Map<?, ?> manifest = manifest();

    @Test
    void it_asks_for_the_permissions_that_tokens_are_narrowed_to() {
        assertThat(manifest.get("default_permissions")).isEqualTo(Rights.USUAL.permissions());
    }

    @Test
    void it_subscribes_to_the_events_that_something_is_done_at() {
        assertThat((List<?>) manifest.get("default_events"))
                .isEqualTo(EVENTS.stream().filter(ManifestTest::isHandled).toList());
    }

    @Test
    void it_says_where_deliveries_go() {
        assertThat(manifest.get("hook_attributes"))
                .hasToString("{url=https://plimsoll.example.com/webhook, active=true}");
    }

    private static boolean isHandled(String event) {
        return Stream.of("{}", "{\"action\":\"rerequested\"}", "{\"action\":\"opened\"}")
                .map(body -> Events.read(event, body.getBytes(StandardCharsets.UTF_8)))
                .noneMatch(told -> told.equals(new Event.Ignored("nothing is done at " + event)));
    }

    private static Map<?, ?> manifest() {
        try {
            return (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("app-manifest.yml")));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
