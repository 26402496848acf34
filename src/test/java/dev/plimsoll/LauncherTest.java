package dev.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script beside the jar, with a Java that only says what it was called with. */
class LauncherTest {
    @TempDir
    Path temp;

    @Test
    void a_command_that_soon_ends_starts_with_the_first_compiler_from_wherever_it_is_called() throws Exception {
        Path home = install("with a blank");
        Path link = Files.createSymbolicLink(temp.resolve("plimsoll"), home.resolve("plimsoll"));
        assertThat(call(link, "audit", "my folder"))
                .containsExactly(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        home.toRealPath().resolve("plimsoll.jar").toString(),
                        "audit",
                        "my folder");
        assertThat(call(link)).hasSize(4);
    }

    @Test
    void a_server_gets_all_of_java() throws Exception {
        Path home = install("home");
        assertThat(call(home.resolve("plimsoll"), "serve"))
                .containsExactly(
                        "-jar", home.toRealPath().resolve("plimsoll.jar").toString(), "serve");
    }

    @Test
    void the_archive_is_used_where_it_is_there_and_java_is_kept_quiet_about_it() throws Exception {
        Path home = install("home");
        Path archive = Files.createFile(home.resolve("plimsoll.jsa"));
        assertThat(call(home.resolve("plimsoll"), "rules"))
                .startsWith("-XX:SharedArchiveFile=" + archive.toRealPath(), "-Xshare:auto", "-Xlog:disable");
    }

    private Path install(String name) throws IOException {
        Path home = Files.createDirectories(temp.resolve(name));
        Files.copy(Path.of("src/main/sh/plimsoll"), home.resolve("plimsoll"));
        executable(home.resolve("plimsoll"));
        Path java = Files.createDirectories(temp.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\n");
        executable(java);
        return home;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> call(Path script, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", temp.resolve("jdk").toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.lines().toList();
    }
}
