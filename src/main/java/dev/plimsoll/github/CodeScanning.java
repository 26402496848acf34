package dev.plimsoll.github;

import java.util.Optional;

/** GitHub's own list of alerts, which takes SARIF. */
@FunctionalInterface
public interface CodeScanning {
    /**
     * Hands over what was found at a commit; once more replaces what was handed over before.
     *
     * @param pull the number of the pull request whose head it is; empty for a commit of the default branch
     * @return false where the App has no right to, or the repository no code scanning
     */
    boolean upload(Repo repo, String commit, Optional<Integer> pull, String sarif);
}
