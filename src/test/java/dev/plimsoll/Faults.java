package dev.plimsoll;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Repository;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Lines;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule that finds what a test wrote down: in any file, "fault high NAME", "fine NAME" and "unclear NAME" are subjects
 * called "thing NAME"; so is "part NAME", which is at fault where its next line is "broken". "see PATH" in that next line
 * makes the fault depend on whether that file says "broken". "mend NAME: TEXT" is at fault and offers TEXT for its line.
 */
public final class Faults implements Rule<Faults.Thing> {
    private final RuleCard card;

    public Faults() {
        this("test/fault", Concern.SECURITY);
    }

    public Faults(String id, Concern concern) {
        card = RuleCard.rule(id)
                .title("A fault stands here")
                .severity(Severity.MEDIUM)
                .why("A test wants it to be found.")
                .fix("Write that it is fine.")
                .bad(Sample.of("a.txt", "fault low a <<<"))
                .good(Sample.of("a.txt", "fine a"))
                .about(concern);
    }

    /** A line of a test's file. */
    public record Thing(Place place, String kind, String detail, String name, String elsewhere) implements Fact {}

    public static Audit audit(Map<String, String> files) {
        return audit(Snapshots.of(files));
    }

    public static Audit audit(Snapshot snapshot) {
        return new Auditor(List.of(new Faults())).audit(Repository.read(snapshot, new ParseCache()), Settings.DEFAULT);
    }

    @Override
    public RuleCard card() {
        return card;
    }

    @Override
    public Stream<Thing> subjects(Repository repository) {
        return repository.snapshot().blobs().stream().flatMap(blob -> things(repository, blob));
    }

    private static Stream<Thing> things(Repository repository, Blob blob) {
        List<String> lines = Lines.of(blob);
        return IntStream.range(0, lines.size()).boxed().flatMap(at -> {
            String[] words = lines.get(at).strip().split(" ", 3);
            Place place = Place.ofLine(blob.path(), at + 1);
            return switch (words[0]) {
                case "fault" -> Stream.of(new Thing(place, "fault", words[1], "thing " + words[2], ""));
                case "part" ->
                    Stream.of(part(repository, place, words[1], at + 1 < lines.size() ? lines.get(at + 1) : ""));
                case "mend" -> Stream.of(mend(blob.path(), at + 1, lines.get(at)));
                case "fine", "unclear" -> Stream.of(new Thing(place, words[0], "", "thing " + words[1], ""));
                default -> Stream.empty();
            };
        });
    }

    private static Thing part(Repository repository, Place place, String name, String next) {
        String[] words = next.strip().split(" ");
        boolean broken = words[0].equals("see")
                ? Lines.of(repository.snapshot().find(words[1]).orElseThrow()).contains("broken")
                : words[0].equals("broken");
        String elsewhere = words[0].equals("see") ? words[1] : "";
        return new Thing(place, broken ? "fault" : "fine", "high", "thing " + name, elsewhere);
    }

    private static Thing mend(String path, int line, String text) {
        Place place = Place.of(path, new Span(line, 1, line, text.length() + 1));
        String[] parts = text.split(": ", 2);
        return new Thing(place, "mend", parts[1], "thing " + parts[0].substring("mend ".length()), "");
    }

    @Override
    public Verdict judge(Thing thing) {
        return switch (thing.kind()) {
            case "mend" ->
                Problem.at(thing.place(), "a fault of " + thing.name())
                        .edit(Edit.replace(thing.place(), thing.detail()));
            case "fault" -> problem(thing);
            case "unclear" -> Verdict.cannotTell("the test leaves it open");
            default -> Verdict.holds();
        };
    }

    private static Problem problem(Thing thing) {
        Problem problem = Problem.at(thing.place(), "a fault of " + thing.name())
                .severity(Severity.of(thing.detail()).orElseThrow());
        return thing.elsewhere().isEmpty()
                ? problem
                : problem.related(Place.ofLine(thing.elsewhere(), 1), "it is decided here");
    }
}
