package dev.plimsoll.model.actions;

import java.util.Optional;

/** Knows one kind of thing that continuous integration does, by the programs and actions that do it. */
interface Recogniser {
    Optional<Evidence> command(CommandLine line);

    /** What a step's action does; the others of its job may complete it. */
    Optional<Evidence> action(Step step, ActionReference uses, Job job);

    /** True where the name of an action that is not known promises it. */
    boolean promises(String action);

    /** True where the name of a script, a target or a whole workflow that cannot be looked into leaves room for it. */
    boolean mayHide(String name);
}
