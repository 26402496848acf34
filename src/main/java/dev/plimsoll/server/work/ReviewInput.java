package dev.plimsoll.server.work;

import dev.plimsoll.github.PullRequest;
import dev.plimsoll.github.Repo;

/**
 * What a review has to know.
 *
 * @param asked somebody asked for the check of this head again
 */
public record ReviewInput(PullRequest pull, boolean asked) {
    public static final String KIND = "review";

    /** Reviews of one pull request are done one after the other. */
    public String lane() {
        return pull.hasPage()
                ? lane(pull.repo(), pull.number())
                : "merge " + pull.repo().fullName() + " " + pull.head();
    }

    static String lane(Repo repo, int number) {
        return "pull " + repo.fullName() + "#" + number;
    }

    /** Under this name it is noted that inline comments may have been written. */
    String comments() {
        return lane() + " comments";
    }

    public String json() {
        return Inputs.write(this);
    }

    public static ReviewInput read(String json) {
        return Inputs.read(json, ReviewInput.class);
    }
}
