package dev.plimsoll.server;

import static dev.plimsoll.server.Payloads.BASE;
import static dev.plimsoll.server.Payloads.HEAD;
import static dev.plimsoll.server.Payloads.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.snapshot.Blob;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations from the organisation to the pull request that changes one. */
class OrganisationTest {
    private static final String CONFIGURATION = ".github/plimsoll.yml";
    private static final String DEFAULTS = "d".repeat(40);
    private static final Blob PRIVILEGED = Snapshots.file(
            "compose.yaml", "services:\n  web:\n    image: registry.example/web:1.2.3\n    privileged: true\n");

    @TempDir
    private Path home;

    private Running app;

    @BeforeEach
    void start() {
        app = new Running(home).start();
        app.github.commit(BASE, List.of(Snapshots.file("README.md", "# Shop\n")));
        app.github.commit(HEAD, List.of(PRIVILEGED));
        app.github.commit(DEFAULTS, List.of(Snapshots.file(CONFIGURATION, "fail-on: never\nlock: fail-on\n")));
    }

    @AfterEach
    void close() {
        app.close();
    }

    private String pushDefaults(String guid) {
        String body = Payloads.push("main", DEFAULTS)
                .replace("acme/shop", "acme/.github")
                .replace("\"id\":11", "\"id\":12");
        app.deliver("push", guid, body);
        app.work();
        return app.jobs(guid).get(0).outcome().orElseThrow();
    }

    private String review(String head, int minute) {
        app.deliver("pull_request", "pull-" + minute, Payloads.pull("synchronize", head, minute));
        app.work();
        var checks = app.github.page.checks;
        return checks.get(checks.size() - 1).last.path("output").path("summary").asText();
    }

    @Test
    void defaults_that_were_pushed_hold_for_the_organisation_s_repositories_without_a_request() {
        assertThat(review(HEAD, 0)).startsWith("**failure**").doesNotContain("Defaults");
        assertThat(pushDefaults("defaults")).startsWith("baseline of " + DEFAULTS);
        app.github.requests.clear();
        app.restart();
        assertThat(review(HEAD, 1))
                .startsWith("**neutral**")
                .contains("Defaults of acme/.github hold here (fail-on; locked: fail-on).");
        assertThat(app.github.requests).noneMatch(line -> line.contains(".github"));
    }

    @Test
    void defaults_of_a_repository_that_is_out_of_reach_are_forgotten() {
        pushDefaults("defaults");
        app.deliver("installation_repositories", "gone", Payloads.removed().replace("acme/shop", "acme/.github"));
        assertThat(review(HEAD, 0)).startsWith("**failure**");
    }

    @Test
    void a_change_of_the_configuration_is_told_what_it_would_do_and_judged_by_the_old_one() {
        app.github.commit(
                NEXT, List.of(PRIVILEGED, Snapshots.file(CONFIGURATION, "rules: {compose/privileged: off}\n")));
        assertThat(review(NEXT, 0))
                .startsWith("**failure**")
                .contains(
                        "With it, this would be neutral",
                        "0 findings would appear, 1 finding would vanish, 0 findings would have another severity",
                        "- would vanish: ",
                        "`compose/privileged`");
    }
}
