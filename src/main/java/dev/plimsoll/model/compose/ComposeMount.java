package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mount of a service, in either syntax.
 *
 * @param source path on the host, or a volume's name; "" for a volume without a name
 * @param target path in the container
 * @param path of a bind mount's source from the repository's root; empty where it lies outside or can't be told
 */
public record ComposeMount(
        Place place, Kind kind, String source, String target, boolean readOnly, Optional<String> path) {
    /** What is mounted. */
    public enum Kind {
        /** A file or folder of the host. */
        BIND,
        /** A volume with a name. */
        VOLUME,
        /** A volume without one: another one takes its place when the service is created anew. */
        ANONYMOUS,
        /** Memory. */
        TMPFS
    }

    private static final Pattern BIND_SOURCE = Pattern.compile("[./~$].*|[A-Za-z]:[\\/].*");
    private static final Pattern SOCKET = Pattern.compile("(.*/)?(docker|podman|containerd|crio)\\.sock");
    private static final Pattern SOCKET_FOLDER = Pattern.compile("(/var)?/run/?");

    /** What the short syntax means by a source. */
    static Kind kindOf(String source) {
        return source.isEmpty() ? Kind.ANONYMOUS : BIND_SOURCE.matcher(source).matches() ? Kind.BIND : Kind.VOLUME;
    }

    /** True where what is kept in a folder of the container lies in this mount, or the mount in it. */
    public boolean holds(String folder) {
        String mounted = target.length() > 1 ? target.replaceFirst("/+$", "") : target;
        return (folder + "/").startsWith(mounted.equals("/") ? "/" : mounted + "/") || mounted.startsWith(folder + "/");
    }

    /** True where the socket of a container engine comes with it: by its path on either side, or in its folder. */
    public boolean bringsEngineSocket() {
        return SOCKET.matcher(source).matches() || SOCKET.matcher(target).matches() || bringsSocketInFolder();
    }

    /** True where the whole folder is mounted in which Docker's socket lies. */
    public boolean bringsSocketInFolder() {
        return SOCKET_FOLDER.matcher(source).matches();
    }
}
