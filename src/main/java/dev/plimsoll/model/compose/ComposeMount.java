package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.Place;
import java.util.regex.Pattern;

/**
 * A mount of a service, in either syntax.
 *
 * @param source path on the host, or a volume's name; "" for a volume without a name
 * @param target path in the container
 */
public record ComposeMount(Place place, String source, String target) {
    private static final Pattern SOCKET = Pattern.compile("(.*/)?(docker|podman|containerd|crio)\\.sock");
    private static final Pattern SOCKET_FOLDER = Pattern.compile("(/var)?/run/?");

    /** True where the socket of a container engine comes with it: by its path on either side, or in its folder. */
    public boolean bringsEngineSocket() {
        return SOCKET.matcher(source).matches() || SOCKET.matcher(target).matches() || bringsSocketInFolder();
    }

    /** True where the whole folder is mounted in which Docker's socket lies. */
    public boolean bringsSocketInFolder() {
        return SOCKET_FOLDER.matcher(source).matches();
    }
}
