package dev.plimsoll.server.work;

import dev.plimsoll.github.Repo;
import dev.plimsoll.github.Tree;
import dev.plimsoll.github.TreeStore;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.store.Trees;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps trees in the database: "mode id size path", an entry after the other, each ended by a zero. */
public final class StoredTrees implements TreeStore {
    private static final int PARTS = 4;

    private final Trees trees;
    private final InstantSource time;

    public StoredTrees(Trees trees, InstantSource time) {
        this.trees = trees;
        this.time = time;
    }

    @Override
    public Optional<Tree> find(Repo repo, String commit) {
        return trees.find(repo.fullName(), commit).map(entries -> read(commit, entries));
    }

    @Override
    public void keep(Repo repo, Tree tree) {
        trees.keep(repo.fullName(), tree.commit(), write(tree), time.instant());
    }

    private static byte[] write(Tree tree) {
        StringBuilder all = new StringBuilder();
        for (Tree.Entry entry : tree.entries()) {
            all.append(entry.mode()).append(' ').append(entry.id()).append(' ');
            all.append(entry.size()).append(' ').append(entry.path()).append('\0');
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Tree read(String commit, byte[] entries) {
        List<Tree.Entry> all = new ArrayList<>();
        for (String entry : new String(entries, StandardCharsets.UTF_8).split("\0")) {
            String[] parts = entry.split(" ", PARTS);
            if (parts.length == PARTS) {
                all.add(new Tree.Entry(parts[3], parts[1], Mode.valueOf(parts[0]), Long.parseLong(parts[2])));
            }
        }
        return new Tree(commit, all);
    }
}
