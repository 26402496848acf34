package dev.plimsoll.model.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an expression may use at one place of a workflow: contexts, and functions beyond the general ones. */
record Scope(Set<String> contexts, Set<String> functions) {
    private static final Set<String> STATUS = Set.of("always", "cancelled", "failure", "success");
    private static final Set<String> HASH = Set.of("hashfiles");

    static final Scope NOTHING = new Scope(Set.of(), Set.of());
    static final Scope WORKFLOW = NOTHING.with("github inputs vars");
    static final Scope WORKFLOW_ENV = WORKFLOW.with("secrets");
    static final Scope OUTPUT = WORKFLOW.with("jobs");
    static final Scope NEEDS = WORKFLOW.with("needs");
    static final Scope JOB_IF = NEEDS.calling(STATUS);
    static final Scope JOB = NEEDS.with("strategy matrix");
    static final Scope JOB_SECRETS = JOB.with("secrets");
    static final Scope JOB_DEFAULTS = JOB.with("env");
    static final Scope RUNNER = JOB_SECRETS.with("steps job runner env");
    static final Scope CREDENTIALS = JOB_SECRETS.with("env");
    static final Scope URL = JOB.with("steps job runner env");
    static final Scope STEP = RUNNER.calling(HASH);
    static final Scope STEP_IF = URL.calling(HASH).calling(STATUS);

    private Scope with(String more) {
        return new Scope(union(contexts, Set.of(more.split(" "))), functions);
    }

    private Scope calling(Set<String> more) {
        return new Scope(contexts, union(functions, more));
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        return Stream.concat(first.stream(), second.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
