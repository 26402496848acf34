package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where it is decided what the tokens of some jobs may do: at the workflow, for the jobs that say nothing themselves, or
 * at a job. A job's block replaces the workflow's. Source: GitHub Docs, "Controlling permissions for GITHUB_TOKEN".
 *
 * @param place the line of the block, or where it would stand
 * @param written empty where there is no block, so that the repository's default applies
 * @param holders the ids of the jobs whose tokens it decides
 * @param jobs how many jobs the workflow has
 * @param inherited true where the workflow that calls this one decides
 */
public record TokenGrant(
        Place place, String name, Optional<Permissions> written, List<String> holders, int jobs, boolean inherited)
        implements Fact {
    public TokenGrant {
        holders = List.copyOf(holders);
    }

    static List<TokenGrant> of(Workflow workflow) {
        List<TokenGrant> all = new ArrayList<>();
        List<String> heirs = workflow.jobs().stream()
                .filter(job -> job.permissions().isEmpty())
                .map(Job::id)
                .toList();
        int jobs = workflow.jobs().size();
        Optional<Permissions> own = workflow.permissions();
        if (!heirs.isEmpty()) {
            Place place = own.map(Permissions::place).orElse(workflow.place());
            all.add(new TokenGrant(place, workflow.name(), own, heirs, jobs, own.isEmpty() && workflow.isOnlyCalled()));
        }
        for (Job job : workflow.jobs()) {
            job.permissions()
                    .ifPresent(block -> all.add(new TokenGrant(
                            block.place(), job.name(), Optional.of(block), List.of(job.id()), jobs, false)));
        }
        return all;
    }
}
