package dev.plimsoll.server.work;

import dev.plimsoll.audit.Severity;
import dev.plimsoll.report.issue.Entry;
import dev.plimsoll.report.issue.Mark;
import dev.plimsoll.report.issue.Register;
import dev.plimsoll.report.issue.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registers as the JSON that is kept of them. */
final class Registers {
    private Registers() {}

    static String write(Register register) {
        return Inputs.write(new Written(
                register.risks(),
                register.entries().stream()
                        .map(entry -> new WrittenEntry(
                                written(entry.seen()),
                                written(entry.first()),
                                entry.returned().map(Registers::written).orElse(List.of()),
                                entry.fixed().map(Registers::written).orElse(List.of()),
                                entry.accepted()))
                        .toList()));
    }

    static Register read(String json) {
        Written written = Inputs.read(json, Written.class);
        return new Register(
                written.risks(),
                written.entries().stream()
                        .map(entry -> new Entry(
                                seen(entry.seen()),
                                mark(entry.first()).orElseThrow(),
                                mark(entry.returned()),
                                mark(entry.fixed()),
                                entry.accepted()))
                        .toList());
    }

    private static WrittenSeen written(Seen seen) {
        return new WrittenSeen(
                List.of(seen.fingerprint(), seen.rule(), seen.severity().word(), seen.commit()),
                seen.path(),
                List.of(seen.line(), seen.endLine()),
                seen.subject(),
                seen.said());
    }

    private static Seen seen(WrittenSeen written) {
        List<String> names = written.names();
        return new Seen(
                names.get(0),
                names.get(1),
                Severity.of(names.get(2)).orElseThrow(),
                written.path(),
                written.lines().get(0),
                written.lines().get(1),
                written.subject(),
                written.said(),
                names.get(3));
    }

    private static List<String> written(Mark mark) {
        return List.of(mark.commit(), mark.day().toString());
    }

    private static Optional<Mark> mark(List<String> written) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mark(written.get(0), LocalDate.parse(written.get(1))));
    }

    private record Written(Map<String, Integer> risks, List<WrittenEntry> entries) {}

    private record WrittenEntry(
            WrittenSeen seen, List<String> first, List<String> returned, List<String> fixed, boolean accepted) {}

    /** @param names fingerprint, rule, severity, commit */
    private record WrittenSeen(List<String> names, String path, List<Integer> lines, String subject, String said) {}
}
