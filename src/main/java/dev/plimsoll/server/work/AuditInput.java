package dev.plimsoll.server.work;

import dev.plimsoll.github.Repo;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a scheduled audit has to know.
 *
 * @param day for which it was scheduled: it names the audit, however late it is done
 */
record AuditInput(Repo repo, LocalDate day) {
    static final String KIND = "audit";

    /** One after the other with the baselines of the repository: both write its register. */
    String lane() {
        return new BaselineInput(repo, Optional.empty()).lane();
    }

    String json() {
        return Inputs.write(new Written(repo, day.toString()));
    }

    static AuditInput read(String json) {
        Written written = Inputs.read(json, Written.class);
        return new AuditInput(written.repo(), LocalDate.parse(written.day()));
    }

    private record Written(Repo repo, String day) {}
}
