package dev.plimsoll.publish;

import dev.plimsoll.github.Annotation;
import dev.plimsoll.github.CheckRun;
import dev.plimsoll.github.Shown;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The check run as it is to stand. It is named by a digest of all it says: so what stands is known again, a check run that
 * was left half-way is gone on with, and one that says something else is followed by a new one (annotations can't be taken
 * back).
 */
record Check(String head, String conclusion, CheckRun.Output output, List<Annotation> annotations) {
    private static final int DIGITS = 32;

    /** What is missing; completed only with the last of the annotations. */
    List<Write> writes(Shown shown) {
        List<Write> writes = new ArrayList<>();
        Optional<Shown.Check> newest = shown.checks().stream().findFirst();
        Optional<Shown.Check> own = newest.filter(check -> check.externalId().equals(name()));
        shown.checks().stream()
                .filter(check -> !check.completed() && !own.equals(Optional.of(check)))
                .forEach(check -> writes.add(abandon(check)));
        if (own.isEmpty()) {
            writes.add(new Write.CreateCheckRun(part(0)));
            rest(writes, Optional.empty(), CheckRun.ANNOTATIONS);
        } else if (own.get().completed()) {
            if (shown.again()) {
                Optional<Long> id = Optional.of(own.get().id());
                writes.add(new Write.UpdateCheckRun(id, run(Optional.of(conclusion), List.of())));
            }
        } else {
            Optional<Long> id = Optional.of(own.get().id());
            int there = Math.min(own.get().annotations(), annotations.size());
            writes.add(new Write.UpdateCheckRun(id, part(there)));
            rest(writes, id, there + CheckRun.ANNOTATIONS);
        }
        return writes;
    }

    private void rest(List<Write> writes, Optional<Long> id, int from) {
        for (int next = from; next < annotations.size(); next += CheckRun.ANNOTATIONS) {
            writes.add(new Write.UpdateCheckRun(id, part(next)));
        }
    }

    private CheckRun part(int from) {
        int to = Math.min(annotations.size(), from + CheckRun.ANNOTATIONS);
        boolean last = to == annotations.size();
        return run(last ? Optional.of(conclusion) : Optional.empty(), annotations.subList(from, to));
    }

    private CheckRun run(Optional<String> end, List<Annotation> some) {
        return new CheckRun(Planner.CHECK, head, name(), end, output, some);
    }

    private Write abandon(Shown.Check left) {
        CheckRun.Output superseded = new CheckRun.Output("Superseded", "Another run of this check took its place.");
        CheckRun run =
                new CheckRun(Planner.CHECK, head, left.externalId(), Optional.of("cancelled"), superseded, List.of());
        return new Write.UpdateCheckRun(Optional.of(left.id()), run);
    }

    private String name() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] all =
                    (head + '\0' + conclusion + '\0' + output + '\0' + annotations).getBytes(StandardCharsets.UTF_8);
            return "plimsoll:" + HexFormat.of().formatHex(digest.digest(all)).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
