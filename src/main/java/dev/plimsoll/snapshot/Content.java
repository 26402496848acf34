package dev.plimsoll.snapshot;

import java.io.IOException;

/** Where a blob's bytes come from; asked only when a reader needs them, and answers the same each time. */
@FunctionalInterface
public interface Content {
    byte[] bytes() throws IOException;
}
