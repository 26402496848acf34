package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.BlobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings contents of blobs into the store: many by an archive, some by GraphQL, one by one what neither can tell. */
final class Contents {
    private static final int ARCHIVE_FROM = 100;
    private static final String RAW = "application/vnd.github.raw+json";

    private final Api api;
    private final BlobStore store;

    Contents(Api api, BlobStore store) {
        this.api = api;
        this.store = store;
    }

    BlobStore store() {
        return store;
    }

    /** A content that must be there; asked for singly where it is not. */
    byte[] one(Repo repo, String id) throws IOException {
        Optional<byte[]> kept = store.find(id);
        if (kept.isPresent()) {
            return kept.get();
        }
        Call call = api.get(repo, "/git/blobs/" + id).accept(RAW);
        byte[] bytes = api.send(repo, call, GitHubGone.What.COMMIT).body();
        if (!BlobId.of(bytes).equals(id)) {
            throw new IOException("GitHub's answer is not the content that was asked for");
        }
        store.keep(id, bytes);
        return bytes;
    }

    /** Brings those that an archive of the commit holds, where they are so many that this is the cheaper way. */
    void archive(Repo repo, String commit, List<Blob> missing) {
        if (missing.size() <= ARCHIVE_FROM) {
            return;
        }
        Set<String> ids = missing.stream().map(Blob::id).collect(Collectors.toSet());
        Set<Long> sizes = new HashSet<>();
        missing.forEach(blob -> sizes.add(blob.size()));
        try {
            Archive.read(download(repo, commit), sizes::contains, (id, bytes) -> {
                if (ids.contains(id)) {
                    store.keep(id, bytes);
                }
            });
        } catch (Exchange.AnswerTooLong | GitHubGone | IOException unusable) {
            // What the archive did not bring is asked for by name.
            return;
        }
    }

    private byte[] download(Repo repo, String commit) {
        Call call = api.get(repo, "/tarball/" + commit).archive();
        Http.Answer answer = api.send(repo, call, GitHubGone.What.COMMIT);
        Optional<String> elsewhere = answer.header("location");
        return elsewhere.isEmpty()
                ? answer.body()
                : api.follow(Call.get(call.uri().resolve(elsewhere.get())).archive())
                        .body();
    }

    /** The part of a GraphQL selection that asks for these blobs. */
    static String selection(List<Blob> blobs) {
        StringBuilder fields = new StringBuilder();
        for (Blob blob : blobs) {
            fields.append('b')
                    .append(blob.id())
                    .append(":object(oid:\"")
                    .append(blob.id())
                    .append("\"){... on Blob{text}}");
        }
        return fields.toString();
    }

    /** Keeps what the answer to {@link #selection} tells truly: text that was cut or guessed has another id. */
    void take(JsonNode repository, List<Blob> blobs) {
        for (Blob blob : blobs) {
            String text = repository.path("b" + blob.id()).path("text").textValue();
            if (text != null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                if (BlobId.of(bytes).equals(blob.id())) {
                    store.keep(blob.id(), bytes);
                }
            }
        }
    }
}
