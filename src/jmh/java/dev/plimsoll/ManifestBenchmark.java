package dev.plimsoll;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.model.Repository;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Manifests parsed and judged a second, by all rules, nothing kept from one round to the next. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ManifestBenchmark {
    private static final int MANIFESTS = 1_000;

    private final Snapshot snapshot = Snapshots.of(Corpus.manifests(MANIFESTS));
    private final Auditor auditor = new Auditor(Rules.all());

    @Benchmark
    @OperationsPerInvocation(MANIFESTS)
    public Audit manifests() {
        return auditor.audit(Repository.read(snapshot, new ParseCache()), Settings.DEFAULT);
    }
}
