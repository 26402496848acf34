package dev.plimsoll;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.model.Repository;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * A review of a 5,000-file repository in which one file changed, the base known: snapshot, facts, verdicts, delta. Of the
 * files, so many are infrastructure; the rest is source that no rule reads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class SecondReviewBenchmark {
    private static final int FILES = 5_000;

    @Param({"1000", "5000"})
    public int infrastructure;

    private final ParseCache cache = new ParseCache();
    private final Auditor auditor = new Auditor(Rules.all());
    private List<Blob> blobs;
    private Audit base;
    private int round;

    @Setup
    public void reviewOnce() {
        Map<String, String> files = Corpus.mixed(infrastructure);
        for (int i = files.size(); i < FILES; i++) {
            files.put("src/module%d/file%d.go".formatted(i % 100, i), "package module\n");
        }
        blobs = new ArrayList<>(files.size());
        files.forEach((path, text) -> blobs.add(Snapshots.file(path, text)));
        base = audit(blobs);
    }

    @Benchmark
    public Delta reviewAfterOneFileChanged() {
        List<Blob> changed = new ArrayList<>(blobs);
        Blob first = changed.get(0);
        round++;
        changed.set(0, Snapshots.file(first.path(), Corpus.manifest(0) + "# " + round + "\n"));
        return Delta.between(base, audit(changed));
    }

    private Audit audit(List<Blob> all) {
        return auditor.audit(Repository.read(Snapshot.of(Optional.empty(), all), cache), Settings.DEFAULT);
    }
}
