package dev.plimsoll.github;

import java.util.Optional;

/**
 * Keeps contents by git's blob id. It may forget what it likes: what is missing is brought again. Contents can hold
 * secrets, so an implementation keeps them readable by its own user only and out of the database.
 */
public interface BlobStore {
    Optional<byte[]> find(String id);

    default boolean has(String id) {
        return find(id).isPresent();
    }

    void keep(String id, byte[] bytes);
}
