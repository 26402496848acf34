package dev.plimsoll.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The waivers by which a commit is judged. Only those that stand on the base count; what a change brings is proposed.
 *
 * @param standing those of the base's configuration
 * @param proposed those of the head's configuration that the base's has not
 * @param welcome false where a change may propose none (waivers-in-pull-requests: refuse)
 * @param day the day of judgement; without it no waiver has run out
 * @param comments the base's waivers beside its code; empty where a commit is judged alone, whose own all count
 */
public record Waivers(
        List<Waiver> standing,
        List<Waiver> proposed,
        boolean welcome,
        Optional<LocalDate> day,
        Optional<List<Waiver>> comments) {
    public static final Waivers NONE = new Waivers(List.of(), List.of(), true, Optional.empty(), Optional.empty());

    public Waivers {
        standing = List.copyOf(standing);
        proposed = List.copyOf(proposed);
        comments = comments.map(List::copyOf);
    }

    Waivers on(LocalDate today) {
        return new Waivers(standing, proposed, welcome, Optional.of(today), comments);
    }

    /** With what another configuration would waive besides. */
    Waivers proposing(Waivers head) {
        List<Waiver> fresh = head.standing.stream()
                .filter(waiver -> standing.stream().noneMatch(waiver::says))
                .toList();
        return new Waivers(standing, fresh, welcome, day, comments);
    }

    Waivers withoutProposals() {
        return new Waivers(standing, List.of(), welcome, day, comments);
    }

    Waivers beside(List<Waiver> onBase) {
        return new Waivers(standing, proposed, welcome, day, Optional.of(onBase));
    }

    boolean isOver(Waiver waiver) {
        return day.filter(waiver::isOver).isPresent();
    }
}
