package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Brings all that snapshots want in as few requests as there can be. */
final class Bulk {
    private static final int BATCH = 100;
    private static final long BATCH_BYTES = 8L << 20;

    private final Api api;
    private final Contents contents;

    Bulk(Api api, Contents contents) {
        this.api = api;
        this.contents = contents;
    }

    void bring(Repo repo, Snapshot snapshot) {
        bring(repo, List.of(snapshot), "");
    }

    /**
     * @param besides what else the first query is to select; alone, it makes no query unless contents are missing too
     * @return the answer to that
     */
    JsonNode bring(Repo repo, List<Snapshot> snapshots, String besides) {
        for (Snapshot snapshot : snapshots) {
            List<Blob> missing = Wanted.missing(List.of(snapshot), contents.store());
            contents.archive(repo, snapshot.commit().orElseThrow(), missing);
        }
        String also = besides;
        JsonNode told = MissingNode.getInstance();
        for (List<Blob> batch : batches(Wanted.missing(snapshots, contents.store()))) {
            JsonNode answer = query(repo, batch, also);
            told = also.isEmpty() ? told : answer;
            also = "";
        }
        return told;
    }

    /** Where GitHub can't manage a batch, its contents are left to be asked for one by one. */
    private JsonNode query(Repo repo, List<Blob> batch, String also) {
        try {
            JsonNode repository = api.query(repo, Contents.selection(batch) + also);
            contents.take(repository, batch);
            return repository;
        } catch (TryLater later) {
            if (!later.overloaded()) {
                throw later;
            }
            return also.isEmpty() ? MissingNode.getInstance() : api.query(repo, also);
        }
    }

    private static List<List<Blob>> batches(List<Blob> blobs) {
        List<List<Blob>> batches = new ArrayList<>();
        long bytes = 0;
        for (Blob blob : blobs) {
            boolean full = batches.isEmpty()
                    || batches.get(batches.size() - 1).size() == BATCH
                    || bytes + blob.size() > BATCH_BYTES;
            if (full) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            bytes += blob.size();
            batches.get(batches.size() - 1).add(blob);
        }
        return batches;
    }
}
