package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.workflow.WorkflowCheck;
import dev.plimsoll.model.workflow.WorkflowFault;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A job of a workflow, or what stands around the jobs, that GitHub accepts; or one fault in such a part.
 *
 * @param name "job build" or "workflow"
 */
public record WorkflowPart(Place place, String name, State state, String fault) implements Fact {
    private static final String TWICE = "a key stands twice";

    /** What becomes of it. */
    public enum State {
        ACCEPTED,
        /** GitHub runs nothing of the file. */
        REFUSED,
        /** It is run, and does not do what it says. */
        USELESS,
        /** The file could not be read whole, so that nothing can be said. */
        UNREAD
    }

    /** The parts of a workflow and its faults, in the order of the file but for the accepted parts, which come first. */
    static List<WorkflowPart> of(YamlMap root, List<Job> jobs, Place place, List<Unread> broken) {
        if (broken.stream().anyMatch(unread -> !isTwice(unread))) {
            return List.of(new WorkflowPart(place, "workflow", State.UNREAD, ""));
        }
        List<WorkflowFault> faults = WorkflowCheck.of(root, place.path());
        Set<String> faulty = faults.stream().map(WorkflowFault::owner).collect(Collectors.toSet());
        List<WorkflowPart> parts = new ArrayList<>();
        if (!faulty.contains("workflow")) {
            parts.add(new WorkflowPart(place, "workflow", State.ACCEPTED, ""));
        }
        jobs.stream()
                .filter(job -> !faulty.contains(job.name()))
                .forEach(job -> parts.add(new WorkflowPart(job.place(), job.name(), State.ACCEPTED, "")));
        faults.forEach(fault -> parts.add(new WorkflowPart(
                fault.place(), fault.owner(), fault.refused() ? State.REFUSED : State.USELESS, fault.message())));
        return parts;
    }

    /** A key that stands twice is a fault that GitHub names; nothing of the file is left unread by it. */
    static boolean isTwice(Unread unread) {
        return unread.reason().startsWith(TWICE);
    }
}
