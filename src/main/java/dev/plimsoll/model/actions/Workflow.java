package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file of {@code .github/workflows}.
 *
 * @param place the line of its {@code jobs:} key, where what all jobs lack would stand; the file where it has none
 * @param title its {@code name:}, "" for none
 * @param triggers the names of the events under {@code on:}
 * @param env the environment variables that it sets, as text
 * @param parts what GitHub makes of it: each job, what stands around the jobs, and each fault by itself
 * @param unsecureCommands where it lets printed text set variables
 * @param credentials what it hands out as secrets
 * @param gates the tests and security scans in its steps
 * @param installations its jobs that install dependencies
 * @param files what its jobs use by a path, not yet looked for
 */
public record Workflow(
        Place place,
        String title,
        Set<String> triggers,
        Optional<Permissions> permissions,
        Map<String, String> env,
        List<Job> jobs,
        List<WorkflowPart> parts,
        List<UnsecureCommands> unsecureCommands,
        List<WorkflowCredential> credentials,
        List<Gate> gates,
        List<Installation> installations,
        List<FileUse> files)
        implements Fact {
    public Workflow {
        triggers = Set.copyOf(triggers);
        env = Map.copyOf(env);
        jobs = List.copyOf(jobs);
        parts = List.copyOf(parts);
        unsecureCommands = List.copyOf(unsecureCommands);
        credentials = List.copyOf(credentials);
        gates = List.copyOf(gates);
        installations = List.copyOf(installations);
        files = List.copyOf(files);
    }

    @Override
    public String name() {
        return "workflow";
    }

    public String path() {
        return place.path();
    }

    /** True where only other workflows start it, with no more rights than they have. */
    public boolean isOnlyCalled() {
        return triggers.equals(Set.of("workflow_call"));
    }

    /** What its jobs' tokens may do, a grant for each place where that is decided. */
    public List<TokenGrant> tokenGrants() {
        return TokenGrant.of(this);
    }

    /** All that its steps and jobs use, in the order of the file. */
    public Stream<ActionReference> references() {
        return jobs.stream()
                .flatMap(job -> Stream.concat(
                        job.calls().stream(), job.steps().stream().flatMap(step -> step.uses().stream())));
    }

    /** What is put into the code of its steps. */
    public Stream<ScriptInsertion> insertions() {
        return InsertionReader.of(this);
    }

    /** Its jobs that run with the repository's rights for a pull request; none where no event brings that about. */
    public Stream<ForeignCode> foreignCode() {
        return ForeignCode.of(this);
    }

    public Stream<Checkout> checkouts() {
        return jobs.stream().flatMap(Checkout::of);
    }

    /** Its jobs, where pull requests start it. */
    public Stream<PullRequestJob> pullRequestJobs() {
        return PullRequestJob.of(this);
    }

    /** Its jobs that call reusable workflows. */
    public Stream<WorkflowCall> calls() {
        return jobs.stream().flatMap(WorkflowCall::of);
    }
}
