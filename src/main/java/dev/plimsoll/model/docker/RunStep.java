package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A RUN instruction.
 *
 * @param mounts what is mounted while it runs, as written ("type=cache,target=/var/cache/apt")
 * @param calls what it runs, as far as it can be read
 * @param installs what it installs within bounds of versions
 * @param whole false where there may be more
 */
public record RunStep(
        Place place,
        String stage,
        List<String> mounts,
        List<RunCall> calls,
        List<VersionedInstall> installs,
        boolean whole)
        implements Fact {
    public RunStep {
        mounts = List.copyOf(mounts);
        calls = List.copyOf(calls);
        installs = List.copyOf(installs);
    }

    @Override
    public String name() {
        return "RUN in " + stage;
    }

    /** True where a cache or a file system of memory is mounted at this folder or one above. */
    public boolean keepsOut(String folder) {
        return mounts.stream()
                .filter(mount -> mount.contains("type=cache") || mount.contains("type=tmpfs"))
                .flatMap(mount -> List.of(mount.split(",")).stream())
                .filter(option -> option.matches("(target|dst|destination)=.*"))
                .map(option -> option.substring(option.indexOf('=') + 1).replaceFirst("/+$", ""))
                .anyMatch(target -> folder.equals(target) || folder.startsWith(target + "/"));
    }
}
