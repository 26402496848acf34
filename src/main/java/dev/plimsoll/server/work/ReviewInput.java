package dev.plimsoll.server.work;

import dev.plimsoll.github.PullRequest;

/**
 * What a review has to know.
 *
 * @param asked somebody asked for the check of this head again
 */
public record ReviewInput(PullRequest pull, boolean asked) {
    public static final String KIND = "review";

    /** Reviews of one pull request are done one after the other. */
    public String lane() {
        return "pull " + pull.repo().fullName() + "#" + pull.number();
    }

    public String json() {
        return Inputs.write(this);
    }

    public static ReviewInput read(String json) {
        return Inputs.read(json, ReviewInput.class);
    }
}
