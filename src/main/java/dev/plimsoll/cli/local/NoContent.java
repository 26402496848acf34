package dev.plimsoll.cli.local;

import dev.plimsoll.snapshot.Content;
import java.io.IOException;

/** Why there are no bytes of an entry. */
enum NoContent implements Content {
    SUBMODULE("a submodule's content is in another repository"),
    MISSING("the object is not in this repository (a partial clone?)"),
    TOO_LARGE("too large to be read");

    private final String reason;

    NoContent(String reason) {
        this.reason = reason;
    }

    @Override
    public byte[] bytes() throws IOException {
        throw new IOException(reason);
    }
}
