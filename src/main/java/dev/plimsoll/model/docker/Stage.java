package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.docker.DockerInstruction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stage of a Dockerfile.
 *
 * @param place its FROM
 * @param name "stage build", or "final stage" and "stage 2" for one that has no name
 * @param parent the earlier stage that it is built from
 * @param base the image that it is built from; neither this nor a parent: FROM scratch
 * @param images the base, and the images that it copies from
 * @param user the last USER
 * @param environment values of ENV, as far as they are known, those of its parents too
 * @param runs what is run to build it; none where the shell is no POSIX one
 * @param settings every ENV and ARG, in their order
 * @param folders every WORKDIR, in their order
 * @param instructions all that follow its FROM
 */
public record Stage(
        Place place,
        String name,
        Optional<Stage> parent,
        Optional<BaseImage> base,
        List<BaseImage> images,
        Optional<StageUser> user,
        List<ImageHealthCheck> healthChecks,
        List<ContextCopy> copies,
        Map<String, String> environment,
        List<RunStep> runs,
        List<StageSetting> settings,
        List<StageFolder> folders,
        List<DockerInstruction> instructions)
        implements Fact {
    private static final Pattern DEVELOPMENT =
            Pattern.compile("stage (.*[._-])?(dev|devel|development|debug|tests?|lint|ci)([._-].*)?");
    private static final Pattern WINDOWS =
            Pattern.compile("/windows/|windowsservercore|nanoserver|ltsc20\\d\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern WINDOWS_SHELL =
            Pattern.compile("(powershell|cmd)(\\.exe)?\\b", Pattern.CASE_INSENSITIVE);

    public Stage {
        images = List.copyOf(images);
        healthChecks = List.copyOf(healthChecks);
        copies = List.copyOf(copies);
        environment = Map.copyOf(environment);
        runs = List.copyOf(runs);
        settings = List.copyOf(settings);
        folders = List.copyOf(folders);
        instructions = List.copyOf(instructions);
    }

    /** This stage, then the earlier stages that it is built from, the nearest first. */
    public Stream<Stage> lineage() {
        return Stream.concat(Stream.of(this), parent.stream().flatMap(Stage::lineage));
    }

    /** The user that the image starts as, where this stage or one that it is built from says one. */
    public Optional<StageUser> effectiveUser() {
        return lineage().flatMap(stage -> stage.user.stream()).findFirst();
    }

    /** The image at the root of the lineage; empty for scratch. */
    public Optional<BaseImage> root() {
        return lineage().flatMap(stage -> stage.base.stream()).findFirst();
    }

    /** True where its name says that it is for people at work on the code, or for tests. */
    public boolean isForDevelopment() {
        return DEVELOPMENT.matcher(name).matches();
    }

    /** True where an ENTRYPOINT takes the place of the image's own. */
    public boolean hasOwnEntrypoint() {
        return lineage()
                .flatMap(stage -> stage.instructions.stream())
                .anyMatch(instruction -> instruction.is("ENTRYPOINT"));
    }

    /** True where its image or its shell is one of Windows. */
    public boolean isWindows() {
        boolean image = root().flatMap(BaseImage::reference)
                .filter(of -> WINDOWS.matcher(of.toString()).find())
                .isPresent();
        return image
                || lineage()
                        .flatMap(stage -> stage.instructions.stream())
                        .anyMatch(instruction -> instruction.is("SHELL")
                                && WINDOWS_SHELL
                                        .matcher(String.join(" ", instruction.texts()))
                                        .lookingAt());
    }

    /** True where CMD or ENTRYPOINT stands in this stage or one that it is built from. */
    public boolean hasCommand() {
        return lineage()
                .flatMap(stage -> stage.instructions.stream())
                .anyMatch(instruction -> instruction.is("CMD") || instruction.is("ENTRYPOINT"));
    }

    /** Everything that is run to build it, with what the stages are run for that it is built from. */
    public Stream<RunStep> allRuns() {
        return Stream.concat(parent.stream().flatMap(Stage::allRuns), runs.stream());
    }

    /** The ENTRYPOINT and the CMD that count: an ENTRYPOINT takes away the CMD of what its stage is built from. */
    public Stream<StartCommand> startCommands() {
        Optional<StartCommand> entrypoint = Optional.empty();
        Optional<StartCommand> command = Optional.empty();
        for (Stage stage : lineage().toList()) {
            if (entrypoint.isEmpty()) {
                command = command.or(() -> stage.last("CMD"));
                entrypoint = stage.last("ENTRYPOINT");
            }
        }
        return Stream.of(entrypoint, command).flatMap(Optional::stream);
    }

    private Optional<StartCommand> last(String keyword) {
        return instructions.stream()
                .filter(instruction -> instruction.is(keyword))
                .reduce((first, later) -> later)
                .map(instruction -> StartCommand.of(instruction, name));
    }

    /** True where its FROM gives it a name. */
    public boolean isNamed() {
        return !name.equals("final stage") && !name.matches("stage \\d+");
    }
}
