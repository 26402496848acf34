package dev.plimsoll.model.shell;

import dev.plimsoll.syntax.Place;

/**
 * A step of a script that deploys something or backs it up.
 *
 * @param what "kubectl apply"
 */
public record ScriptStep(Place place, String what, ShellCall.Failure failure) {
    /** What becomes of its failure, for a reader. */
    public String told() {
        return switch (failure) {
            case COUNTS -> "a failure of " + what + " counts";
            case FORGIVEN -> "a failure of " + what + " is passed over";
            case UNSEEN -> "the script goes on after a failure of " + what;
            case BEHIND_PIPE -> "a failure of " + what + " is lost behind a pipe";
        };
    }
}
