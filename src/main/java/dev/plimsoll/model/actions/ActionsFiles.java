package dev.plimsoll.model.actions;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The workflows of a repository and the actions that it defines, in the order of their paths. */
public record ActionsFiles(List<Workflow> workflows, List<CompositeAction> actions) {
    private static final String FOLDER = ".github/workflows";
    private static final Set<String> ACTION_NAMES = Set.of("action.yml", "action.yaml");

    public ActionsFiles {
        workflows = List.copyOf(workflows);
        actions = List.copyOf(actions);
    }

    public static ActionsFiles read(Reading reading) {
        List<Workflow> workflows = new ArrayList<>();
        List<CompositeAction> actions = new ArrayList<>();
        for (Blob blob : reading.snapshot().blobs()) {
            if (isWorkflow(blob)) {
                reading.read(blob, WorkflowParser.WORKFLOW).ifPresent(workflows::add);
            } else if (blob.mode().isFile() && ACTION_NAMES.contains(blob.name())) {
                reading.peek(blob, ActionParser.ACTION).ifPresent(actions::add);
            }
        }
        return new ActionsFiles(workflows, actions);
    }

    /** GitHub reads no folders below it. */
    static boolean isWorkflow(Blob blob) {
        String name = blob.name().toLowerCase(Locale.ROOT);
        return blob.mode().isFile()
                && blob.folder().equals(FOLDER)
                && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }

    /** What the workflows use by a path, looked for in a tree. */
    public Stream<FileUse> filesIn(Snapshot snapshot) {
        return workflows.stream()
                .flatMap(workflow -> workflow.files().stream())
                .distinct()
                .map(file -> file.in(snapshot));
    }
}
