package dev.plimsoll.github;

import java.util.Optional;

/** What the App hears and says in the comments under a pull request; each call is one request. */
public interface Conversation {
    /** True where whoever gave the command may write to the repository. */
    boolean mayCommand(Command command);

    /** Sets a reaction of GitHub's ({@code eyes}, {@code confused}) under the command; twice is once. */
    void react(Command command, String reaction);

    /** True where the command's answer stands already. */
    boolean isAnswered(Command command);

    void answer(Command command, String text);

    /** The pull request as it is now; empty where it is closed. */
    Optional<PullRequest> pull(Command command);
}
