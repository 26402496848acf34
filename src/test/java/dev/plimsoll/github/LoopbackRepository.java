package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** Commits that a loopback GitHub serves, and what GitHub's interface says of them. */
final class LoopbackRepository {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LISTED = 300;

    private final Map<String, Map<String, Blob>> commits = new HashMap<>();
    /** Patches are left out, as GitHub does it for what is large. */
    boolean withoutPatches;
    /** How many entries a tree may have before it is cut. */
    int treeLimit = 100_000;

    void commit(String sha, List<Blob> files) {
        Map<String, Blob> tree = new TreeMap<>();
        files.forEach(file -> tree.put(file.path(), file));
        commits.put(sha, tree);
    }

    boolean has(String sha) {
        return commits.containsKey(sha);
    }

    JsonNode compare(String base, String head) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.putObject("merge_base_commit").put("sha", base);
        ArrayNode files = answer.putArray("files");
        Map<String, Blob> before = commits.get(base);
        Map<String, Blob> after = commits.get(head);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            Blob old = before.get(path);
            Blob now = after.get(path);
            if (!Objects.equals(old, now) && files.size() < LISTED) {
                file(files.addObject().put("filename", path), old, now);
            }
        }
        return answer;
    }

    private void file(ObjectNode file, Blob old, Blob now) {
        file.put("status", now == null ? "removed" : old == null ? "added" : "modified");
        file.put("sha", (now == null ? old : now).id());
        List<String> hunks = hunks(text(old), text(now));
        file.put(
                "additions", hunks.stream().filter(line -> line.startsWith("+")).count());
        if (!withoutPatches && !hunks.isEmpty()) {
            file.put("patch", String.join("\n", hunks));
        }
    }

    private static List<String> hunks(String old, String now) {
        List<String> before = lines(old);
        var patch = DiffUtils.diff(before, lines(now));
        List<String> all = UnifiedDiffUtils.generateUnifiedDiff("a", "b", before, patch, 3);
        List<String> hunks = new ArrayList<>(all.size() < 2 ? List.of() : all.subList(2, all.size()));
        if (!now.isEmpty() && !now.endsWith("\n")) {
            hunks.add("\\ No newline at end of file");
        }
        return hunks;
    }

    private static List<String> lines(String text) {
        String plain = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return text.isEmpty() ? List.of() : Arrays.asList(plain.split("\n", -1));
    }

    private static String text(Blob blob) {
        if (blob != null && blob.mode() == Mode.SUBMODULE) {
            return "Subproject commit " + blob.id() + "\n";
        }
        return blob == null ? "" : new String(bytes(blob), StandardCharsets.UTF_8);
    }

    /** A tree by its commit or, as "sha:folder", by the commit it is a part of. */
    JsonNode tree(String id, boolean recursive) {
        String[] parts = id.split(":", 2);
        String folder = parts.length == 2 ? parts[1] + "/" : "";
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode entries = answer.putArray("tree");
        TreeSet<String> folders = new TreeSet<>();
        commits.get(parts[0]).forEach((path, blob) -> {
            String rest = path.startsWith(folder) ? path.substring(folder.length()) : "";
            int slash = rest.indexOf('/');
            if (!rest.isEmpty() && (recursive || slash < 0)) {
                entry(entries.addObject().put("path", rest), blob);
            } else if (slash >= 0 && folders.add(rest.substring(0, slash))) {
                String name = rest.substring(0, slash);
                entries.addObject()
                        .put("path", name)
                        .put("type", "tree")
                        .put("mode", "040000")
                        .put("sha", parts[0] + ":" + folder + name);
            }
        });
        boolean cut = entries.size() > treeLimit;
        while (entries.size() > treeLimit) {
            entries.remove(entries.size() - 1);
        }
        return answer.put("truncated", cut);
    }

    private static void entry(ObjectNode entry, Blob blob) {
        boolean submodule = blob.mode() == Mode.SUBMODULE;
        entry.put("type", submodule ? "commit" : "blob")
                .put("mode", Integer.toOctalString(mode(blob)))
                .put("sha", blob.id());
        if (!submodule) {
            entry.put("size", blob.size());
        }
    }

    private static int mode(Blob blob) {
        return switch (blob.mode()) {
            case REGULAR -> 0100644;
            case EXECUTABLE -> 0100755;
            case SYMLINK -> 0120000;
            case SUBMODULE -> 0160000;
        };
    }

    Optional<byte[]> blob(String id) {
        return commits.values().stream()
                .flatMap(tree -> tree.values().stream())
                .filter(blob -> blob.id().equals(id))
                .findFirst()
                .map(LoopbackRepository::bytes);
    }

    /** The entries of a folder ("sha:path"), as GraphQL has them. */
    JsonNode folder(String expression) {
        String[] parts = expression.split(":", 2);
        ObjectNode folder = MAPPER.createObjectNode();
        ArrayNode entries = folder.putArray("entries");
        for (Blob blob : commits.get(parts[0]).values()) {
            if (blob.folder().equals(parts[1])) {
                entries.addObject().put("name", blob.name()).put("mode", mode(blob));
            }
        }
        return folder;
    }

    /** A tar.gz as GitHub makes it: a global header, a folder around everything. */
    byte[] archive(String sha) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            tarEntry(out, "pax_global_header", 'g', "52 comment=".getBytes(StandardCharsets.US_ASCII));
            for (Blob blob : commits.get(sha).values()) {
                boolean link = blob.mode() == Mode.SYMLINK;
                tarEntry(out, "acme-shop/" + blob.path(), link ? '2' : '0', bytes(blob));
            }
            out.write(new byte[1024]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static void tarEntry(OutputStream out, String name, char type, byte[] bytes) throws IOException {
        byte[] head = new byte[512];
        put(head, 0, name.getBytes(StandardCharsets.US_ASCII));
        head[156] = (byte) type;
        if (type == '2') {
            put(head, 157, bytes);
        }
        int size = type == '2' ? 0 : bytes.length;
        put(head, 124, String.format("%011o", size).getBytes(StandardCharsets.US_ASCII));
        out.write(head);
        out.write(bytes, 0, size);
        out.write(new byte[(512 - size % 512) % 512]);
    }

    private static void put(byte[] head, int at, byte[] value) {
        System.arraycopy(value, 0, head, at, Math.min(value.length, 100));
    }

    static byte[] bytes(Blob blob) {
        try {
            return blob.bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
