package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.datastore.DatastoreProduct;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A service of a Compose project, merged from all files that have a part in it.
 *
 * @param place the line of its name
 * @param key its name
 * @param overlay the file that alone counts, where this is a service of another project seen through a file that is laid
 *     over it on demand ("-f base -f this"); empty for a service in its own right
 * @param runnable false where neither this file nor one that it could be laid over gives it an image or a build
 * @param life how long it is meant to run
 * @param alternatives the same service with another file of its folder laid over it, or itself laid over another one
 */
public record ComposeService(
        Place place,
        String key,
        Optional<String> overlay,
        boolean runnable,
        ComposeLife life,
        Optional<ComposeImage> image,
        Optional<ComposeBuild> build,
        Optional<ComposeHealthCheck> healthCheck,
        ComposeLimits limits,
        ComposeRights rights,
        ComposeReach reach,
        ComposeUpkeep upkeep,
        List<ComposeMount> mounts,
        List<ComposeSetting> environment,
        List<ComposeSetting> labels,
        List<ComposeCommand> commands,
        List<ComposeService> alternatives)
        implements Fact {
    public ComposeService {
        mounts = List.copyOf(mounts);
        environment = List.copyOf(environment);
        labels = List.copyOf(labels);
        commands = List.copyOf(commands);
        alternatives = List.copyOf(alternatives);
    }

    @Override
    public String name() {
        return "service " + key;
    }

    /** Where it is said to be privileged. */
    public Optional<Place> privileged() {
        return rights.privileged();
    }

    /** The words of its commands, where a credential may stand. */
    public List<ComposeText> texts() {
        return commands.stream().flatMap(command -> command.words().stream()).toList();
    }

    /** The datastore that its image is, where it is a known one. */
    public Optional<DatastoreProduct> datastore() {
        return image.flatMap(ComposeImage::product);
    }

    /** The value of a variable of its environment, as far as the repository tells; not to be shown. */
    public Optional<String> variable(String name) {
        return environment.stream()
                .filter(setting -> setting.name().equals(name))
                .map(setting -> setting.value().map(ComposeText::value).orElse("$" + name))
                .findFirst();
    }

    /** What its command line and entry point come to, words parted by blanks; not to be shown. */
    public String commandLine() {
        return commands.stream()
                .filter(command -> !command.part().equals("healthcheck"))
                .flatMap(command -> command.words().stream())
                .map(word -> word.value().isEmpty() ? "''" : word.value())
                .collect(Collectors.joining(" "));
    }

    /** True where what stands at this place is this service's to answer for, and of no other one in this list. */
    public boolean owns(Place of) {
        return overlay.isEmpty() || overlay.get().equals(of.path());
    }

    /** True for a service that can be asked for what it lacks. */
    public boolean isWhole() {
        return overlay.isEmpty() && runnable;
    }

    ComposeService seenThrough(String file, Place name) {
        return new ComposeService(
                name,
                key,
                Optional.of(file),
                runnable,
                life,
                image,
                build,
                healthCheck,
                limits,
                rights,
                reach,
                upkeep,
                mounts,
                environment,
                labels,
                commands,
                List.of());
    }

    ComposeService with(List<ComposeService> others) {
        return new ComposeService(
                place,
                key,
                overlay,
                runnable,
                life,
                image,
                build,
                healthCheck,
                limits,
                rights,
                reach,
                upkeep,
                mounts,
                environment,
                labels,
                commands,
                others);
    }
}
