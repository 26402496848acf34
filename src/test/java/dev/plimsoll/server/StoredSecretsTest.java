package dev.plimsoll.server;

import static dev.plimsoll.server.Payloads.BASE;
import static dev.plimsoll.server.Payloads.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Planted;
import dev.plimsoll.Snapshots;
import dev.plimsoll.snapshot.Blob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server writes to GitHub, shows on its pages and keeps in its database has no secret of a repository. */
class StoredSecretsTest {
    @TempDir
    private Path home;

    @Test
    void no_secret_is_posted_shown_or_stored() throws IOException {
        List<Blob> planted = new ArrayList<>();
        Planted.everywhere().forEach((path, text) -> planted.add(Snapshots.file(path, text)));
        StringBuilder told = new StringBuilder();
        try (Running app = new Running(home).start()) {
            app.github.commit(BASE, List.of(Snapshots.file("README.md", "# Shop\n")));
            app.github.commit(HEAD, planted);
            app.deliver("pull_request", "g-1", Payloads.pull("opened", HEAD, 0));
            app.work();
            app.deliver("push", "g-2", Payloads.push("main", HEAD));
            app.work();
            app.github.page.checks.forEach(check -> told.append(check.last).append(check.annotations));
            told.append(app.github.page.reviews).append(app.github.requests);
            told.append(app.store().baselines().find("acme/shop").orElseThrow().findings());
            for (String page : List.of("/", "/metrics", "/readyz")) {
                told.append(app.get(page).body());
            }
        }
        told.append(databases());
        assertThat(told.toString()).contains("secrets/token-committed");
        for (String value : Planted.values()) {
            assertThat(told.indexOf(value))
                    .as("a secret that begins with " + value.substring(0, 2))
                    .isNegative();
        }
    }

    /** The contents of the blobs that GitHub handed over lie beside it, as they must. */
    private String databases() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file :
                    files.filter(path -> path.toString().contains(".db")).toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(bytes).as("a database").isNotEmpty();
        return bytes.toString();
    }
}
