package dev.plimsoll.github;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Contents that are kept as long as the test runs. */
public final class BlobsInMemory implements BlobStore {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void keep(String id, byte[] bytes) {
        kept.put(id, bytes);
    }
}
