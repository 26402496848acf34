package dev.plimsoll.server.work;

import dev.plimsoll.github.Repo;
import java.util.Optional;

/**
 * What a baseline has to know.
 *
 * @param commit what the default branch came to; empty where nobody told yet
 */
public record BaselineInput(Repo repo, Optional<String> commit) {
    public static final String KIND = "baseline";

    /** Baselines of one repository are made one after the other. */
    public String lane() {
        return "branch " + repo.fullName();
    }

    public String json() {
        return Inputs.write(new Written(repo, commit.orElse("")));
    }

    public static BaselineInput read(String json) {
        Written written = Inputs.read(json, Written.class);
        return new BaselineInput(written.repo(), Optional.of(written.commit()).filter(commit -> !commit.isEmpty()));
    }

    private record Written(Repo repo, String commit) {}
}
