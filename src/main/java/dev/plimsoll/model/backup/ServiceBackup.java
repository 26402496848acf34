package dev.plimsoll.model.backup;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A Compose service that backs data up.
 *
 * @param mounts what it mounts, but for scripts and sockets
 * @param volumes the volumes of the other services
 */
public record ServiceBackup(
        Place place, String name, Coverage coverage, Destination destination, List<String> mounts, List<String> volumes)
        implements Fact {
    public ServiceBackup {
        mounts = List.copyOf(mounts);
        volumes = List.copyOf(volumes);
    }

    /** Whether data gets into it. */
    public enum Coverage {
        /** A volume or folder of another service is mounted. */
        DATA,
        /** It asks a database for its data over the network. */
        DUMP,
        /** Neither, and other services have volumes. */
        NOTHING,
        UNKNOWN
    }

    /** Where its data goes. */
    public enum Destination {
        ELSEWHERE,
        SAME_HOST,
        /** A folder of the host, which may be another machine's disk. */
        HOST_FOLDER,
        UNKNOWN
    }
}
