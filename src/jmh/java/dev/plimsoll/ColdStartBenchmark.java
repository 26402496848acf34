package dev.plimsoll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole processes from a cold Java: {@code --version}, and an audit. {@code -p repository=GITDIR -p ref=REV} names a real
 * repository; without it a made-up one of 200 files is audited. {@code -p archive=FILE} starts with a class data archive.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
public class ColdStartBenchmark {
    @Param("")
    public String repository;

    @Param("HEAD")
    public String ref;

    @Param("")
    public String archive;

    private Path folder;

    @Setup
    public void makeRepository() throws IOException {
        folder = Files.createTempDirectory("plimsoll-benchmark");
        Corpus.mixed(200).forEach((path, text) -> write(folder.resolve(path), text));
    }

    @Benchmark
    public int version() throws IOException, InterruptedException {
        return run(List.of("--version"));
    }

    @Benchmark
    public int audit() throws IOException, InterruptedException {
        return run(
                repository.isEmpty()
                        ? List.of("audit", folder.toString())
                        : List.of("audit", "--repo", repository, "--ref", ref));
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        if (!archive.isEmpty()) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(List.of("-jar", "target/plimsoll.jar"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        if (exit > 1) {
            throw new IllegalStateException("exit code " + exit + " of " + command);
        }
        return exit;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
