package dev.plimsoll.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.Optional;

/** Follows symlinks inside a tree, the way a file system would, one part of the path after the other. */
final class Links {
    /** Linux gives up after as many (path_resolution(7)). */
    private static final int MAXIMUM_LINKS = 40;

    private static final int MAXIMUM_TARGET = 4096;

    private final NavigableMap<String, Blob> blobs;
    private final Deque<String> ahead = new ArrayDeque<>();
    private String real = "";
    private int followed;

    private Links(NavigableMap<String, Blob> blobs) {
        this.blobs = blobs;
    }

    /** The real path behind a path; empty where it leaves the tree or turns in a circle. */
    static Optional<String> follow(NavigableMap<String, Blob> blobs, String path) {
        Blob direct = blobs.get(path);
        if (direct != null && direct.mode() != Mode.SYMLINK) {
            return Optional.of(path);
        }
        return new Links(blobs).resolve(path);
    }

    private Optional<String> resolve(String path) {
        boolean inside = push(path);
        while (inside && !ahead.isEmpty()) {
            inside = step(ahead.pop());
        }
        return inside ? Optional.of(real) : Optional.empty();
    }

    private boolean step(String part) {
        if (part.isEmpty() || part.equals(".")) {
            return true;
        }
        if (part.equals("..")) {
            boolean inside = !real.isEmpty();
            real = parent(real);
            return inside;
        }
        String next = real.isEmpty() ? part : real + "/" + part;
        Blob blob = blobs.get(next);
        if (blob == null || blob.mode() != Mode.SYMLINK) {
            real = next;
            return true;
        }
        return ++followed <= MAXIMUM_LINKS && target(blob).filter(this::push).isPresent();
    }

    private boolean push(String path) {
        String[] parts = path.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            ahead.push(parts[i]);
        }
        return !path.startsWith("/");
    }

    private static Optional<String> target(Blob link) {
        if (link.size() > MAXIMUM_TARGET) {
            return Optional.empty();
        }
        try {
            byte[] bytes = link.bytes();
            return Optional.of(
                    new String(Arrays.copyOf(bytes, Math.min(bytes.length, MAXIMUM_TARGET)), StandardCharsets.UTF_8));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
