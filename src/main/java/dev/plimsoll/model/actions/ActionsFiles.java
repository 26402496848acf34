package dev.plimsoll.model.actions;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.YamlFiles;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.PathTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The workflows of a repository and the actions that it defines, in the order of their paths. */
public record ActionsFiles(List<Workflow> workflows, List<CompositeAction> actions) {
    private static final String FOLDER = ".github/workflows/";
    private static final Set<String> ACTION_NAMES = Set.of("action.yml", "action.yaml");

    private static final PathTest WORKFLOWS = YamlFiles.YAML.and(PathTest.of(ActionsFiles::isWorkflow));
    private static final PathTest ACTIONS =
            PathTest.ofName(ACTION_NAMES::contains).butNot(WORKFLOWS);

    public ActionsFiles {
        workflows = List.copyOf(workflows);
        actions = List.copyOf(actions);
    }

    public static ActionsFiles read(Reading reading) {
        List<Workflow> workflows = new ArrayList<>();
        List<CompositeAction> actions = new ArrayList<>();
        for (Blob blob : reading.files(WORKFLOWS)) {
            reading.read(blob, WorkflowParser.WORKFLOW).ifPresent(workflows::add);
        }
        for (Blob blob : reading.files(ACTIONS)) {
            reading.peek(blob, ActionParser.ACTION).ifPresent(actions::add);
        }
        return new ActionsFiles(workflows, actions);
    }

    /** GitHub reads no folders below it. */
    private static boolean isWorkflow(String path) {
        return path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) < 0;
    }

    /** What the workflows use by a path, looked for in a tree. */
    public Stream<FileUse> filesIn(Snapshot snapshot) {
        return workflows.stream()
                .flatMap(workflow -> workflow.files().stream())
                .distinct()
                .map(file -> file.in(snapshot));
    }
}
