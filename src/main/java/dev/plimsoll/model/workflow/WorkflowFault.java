package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.Place;

/**
 * Something for which GitHub refuses a workflow, or which cannot work.
 *
 * @param owner "job build", or "workflow" for what stands outside the jobs
 * @param refused true where GitHub runs nothing of the file
 */
public record WorkflowFault(Place place, String owner, String message, boolean refused) {}
