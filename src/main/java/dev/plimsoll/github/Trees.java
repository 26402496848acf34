package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.snapshot.Mode;
import java.util.ArrayList;
import java.util.List;

/** Brings trees: one request each, or, where GitHub cuts a big one off, one for each folder that fits. */
final class Trees {
    private static final int OCTAL = 8;
    /** So many folders are asked for at most; more is no repository but an accident. */
    private static final int FOLDERS = 2_000;

    private final Api api;
    private final TreeStore store;

    Trees(Api api, TreeStore store) {
        this.api = api;
        this.store = store;
    }

    Tree of(Repo repo, String commit) {
        return store.find(repo, commit).orElseGet(() -> {
            Walk walk = new Walk(repo);
            walk.into("", commit);
            Tree tree = new Tree(commit, walk.entries);
            store.keep(repo, tree);
            return tree;
        });
    }

    private final class Walk {
        private final Repo repo;
        private final List<Tree.Entry> entries = new ArrayList<>();
        private int folders;

        Walk(Repo repo) {
            this.repo = repo;
        }

        void into(String prefix, String id) {
            JsonNode all = ask(id, "?recursive=1");
            if (!all.path("truncated").asBoolean()) {
                all.path("tree").forEach(node -> take(prefix, node));
                return;
            }
            for (JsonNode node : ask(id, "").path("tree")) {
                if (node.path("type").asText().equals("tree")) {
                    into(
                            prefix + node.path("path").asText() + "/",
                            node.path("sha").asText());
                } else {
                    take(prefix, node);
                }
            }
        }

        private JsonNode ask(String id, String how) {
            if (++folders > FOLDERS) {
                throw new GitHubRefused(0, "the tree of " + repo + " does not fit into " + FOLDERS + " requests");
            }
            return api.json(repo, api.get(repo, "/git/trees/" + id + how), GitHubGone.What.COMMIT);
        }

        private void take(String prefix, JsonNode node) {
            if (!node.path("type").asText().equals("tree")) {
                entries.add(new Tree.Entry(
                        prefix + node.path("path").asText(),
                        node.path("sha").asText(),
                        mode(node.path("mode").asText()),
                        node.path("size").asLong()));
            }
        }
    }

    private static Mode mode(String octal) {
        return Mode.of(octal.matches("[0-7]{5,6}") ? Integer.parseInt(octal, OCTAL) : 0);
    }
}
