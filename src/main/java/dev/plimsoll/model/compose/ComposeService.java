package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * A service of a Compose project, merged from all files that have a part in it.
 *
 * @param place the line of its name
 * @param key its name
 * @param overlay the file that alone counts, where this is a service of another project seen through a file that is laid
 *     over it on demand ("-f base -f this"); empty for a service in its own right
 * @param runnable false where neither this file nor one that it could be laid over gives it an image or a build
 * @param life how long it is meant to run
 * @param privileged where it is said to be privileged
 * @param texts commands and the like, where a credential may stand
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
        Optional<Place> privileged,
        List<ComposeMount> mounts,
        List<ComposeSetting> environment,
        List<ComposeSetting> labels,
        List<ComposeText> texts,
        List<ComposeService> alternatives)
        implements Fact {
    public ComposeService {
        mounts = List.copyOf(mounts);
        environment = List.copyOf(environment);
        labels = List.copyOf(labels);
        texts = List.copyOf(texts);
        alternatives = List.copyOf(alternatives);
    }

    @Override
    public String name() {
        return "service " + key;
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
                privileged,
                mounts,
                environment,
                labels,
                texts,
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
                privileged,
                mounts,
                environment,
                labels,
                texts,
                others);
    }
}
