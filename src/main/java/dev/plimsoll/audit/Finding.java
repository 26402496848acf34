package dev.plimsoll.audit;

import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A rule that does not hold for one subject.
 *
 * @param card what the rule says of itself
 * @param severity the problem's own, or the settings', or the card's
 * @param subject what it is about ("service caddy")
 * @param problem what was seen and where
 * @param environments where it is deployed so; empty where that makes no difference
 * @param fingerprint 32 hexadecimal digits, the same wherever the line moves to
 */
public record Finding(
        RuleCard card,
        Severity severity,
        String subject,
        Problem problem,
        List<String> environments,
        String fingerprint) {

    public Finding {
        environments = List.copyOf(environments);
    }

    public String rule() {
        return card.id();
    }

    public Identity identity() {
        return Identity.of(rule(), path(), subject);
    }

    public Place place() {
        return problem.place();
    }

    public String path() {
        return problem.place().path();
    }

    public String message() {
        return problem.message();
    }

    public String fix() {
        return problem.fix().orElse(card.fix());
    }
}
