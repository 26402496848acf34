package dev.plimsoll.server.work;

import dev.plimsoll.github.GitHubGone;
import dev.plimsoll.github.TryLater;
import dev.plimsoll.jobs.Postponed;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.store.Job;

/**
 * Work that asks GitHub. What is gone ends the job, cleanly and with the reason; a rate limit postpones it; that GitHub
 * does not answer is a failure like others, tried again later each time.
 */
record Answered(Work work) implements Work {
    @Override
    public String run(Job job) throws Exception {
        try {
            return work.run(job);
        } catch (GitHubGone gone) {
            return "nothing to do any more: " + what(gone.what()) + " (" + gone.getMessage() + ")";
        } catch (TryLater later) {
            if (later.overloaded()) {
                throw later;
            }
            throw new Postponed(later.at(), later.getMessage());
        }
    }

    private static String what(GitHubGone.What what) {
        return switch (what) {
            case INSTALLATION -> "the App is not installed there";
            case REPOSITORY -> "the repository is gone";
            case PERMISSION -> "the App may not do this there";
            case ISSUE -> "the issue is gone";
            case ISSUES -> "issues are switched off there";
            case COMMIT -> "the commit is gone, or the pull request has moved on";
        };
    }
}
