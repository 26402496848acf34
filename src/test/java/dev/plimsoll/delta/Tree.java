package dev.plimsoll.delta;

import dev.plimsoll.Faults;
import dev.plimsoll.audit.Audit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A made-up repository of files of blocks, each block a thing that is at fault or fine; and what can be done to it. */
final class Tree {
    private static final List<String> WORDS = List.of("image", "port", "volume", "user", "probe", "limit", "network");
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");

    private final Random random;
    private final Map<String, List<List<String>>> files;
    private int made;

    private Tree(Random random, Map<String, List<List<String>>> files, int made) {
        this.random = random;
        this.files = files;
        this.made = made;
    }

    /** Some files of some blocks; names come again, in one file and in several. */
    static Tree grown(Random random) {
        Tree tree = new Tree(random, new TreeMap<>(), 0);
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            tree.addFile();
        }
        return tree;
    }

    Tree copy() {
        Map<String, List<List<String>>> copied = new LinkedHashMap<>();
        files.forEach((path, blocks) -> {
            List<List<String>> all = new ArrayList<>();
            blocks.forEach(block -> all.add(new ArrayList<>(block)));
            copied.put(path, all);
        });
        return new Tree(random, copied, made);
    }

    Audit audit() {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, blocks) -> {
            List<String> lines = new ArrayList<>();
            blocks.forEach(lines::addAll);
            texts.put(path, String.join("\n", lines));
        });
        return Faults.audit(texts);
    }

    void addFile() {
        String path = "d" + random.nextInt(3) + "/f" + made++ + ".txt";
        files.put(path, new ArrayList<>());
        int blocks = 2 + random.nextInt(6);
        for (int i = 0; i < blocks; i++) {
            files.get(path).add(block("n" + random.nextInt(4), random.nextInt(3) > 0));
        }
    }

    /** Lines that are no thing, anywhere between other lines. */
    void shift() {
        files.values().forEach(blocks -> blocks.add(random.nextInt(blocks.size() + 1), List.of("", "# a remark", "")));
    }

    /** One more fault of a name that was never used. */
    void addFault() {
        List<List<String>> blocks = any();
        blocks.add(random.nextInt(blocks.size() + 1), block("new" + made++, true));
    }

    /** One more fault of a name that is in use. */
    void addEqualFault() {
        List<List<String>> blocks = any();
        blocks.add(random.nextInt(blocks.size() + 1), block("n" + random.nextInt(4), true));
    }

    /** One fault is put right where it stands; false where there is none. */
    boolean fix() {
        for (List<List<String>> blocks : files.values()) {
            for (List<String> block : blocks) {
                String[] words = block.get(0).split(" ");
                if (words[0].equals("fault") && random.nextBoolean()) {
                    block.set(0, "fine " + words[2]);
                    return true;
                }
            }
        }
        return false;
    }

    void removeBlock() {
        List<List<String>> blocks = any();
        blocks.remove(random.nextInt(blocks.size()));
    }

    /** A file goes elsewhere; returns the new path. */
    String rename() {
        String old = anyPath();
        String now = "moved/to" + made++ + ".txt";
        files.put(now, files.remove(old));
        return now;
    }

    void addFaultIn(String path) {
        files.get(path).add(block("new" + made++, true));
    }

    /** A faulty thing of a name that was never used goes from one file to another, which may be new. */
    Tree withThingToMove() {
        List<List<String>> blocks = any();
        blocks.add(random.nextInt(blocks.size() + 1), block("unique", true));
        return this;
    }

    void moveThing() {
        String from = files.keySet().stream()
                .filter(path ->
                        files.get(path).stream().anyMatch(block -> block.get(0).endsWith(" unique")))
                .findFirst()
                .orElseThrow();
        List<String> thing = files.get(from).stream()
                .filter(block -> block.get(0).endsWith(" unique"))
                .findFirst()
                .orElseThrow();
        files.get(from).remove(thing);
        files.computeIfAbsent("other/place" + made++ + ".txt", path -> new ArrayList<>())
                .add(thing);
    }

    /** Any of the edits, as they come. */
    void edit() {
        switch (random.nextInt(8)) {
            case 0 -> shift();
            case 1 -> addFault();
            case 2 -> addEqualFault();
            case 3 -> fix();
            case 4 -> removeBlock();
            case 5 -> rename();
            case 6 -> addFile();
            default -> files.remove(anyPath());
        }
        files.values().removeIf(List::isEmpty);
        if (files.isEmpty()) {
            addFile();
        }
    }

    int faultsIn(String path) {
        return (int) files.get(path).stream()
                .filter(block -> block.get(0).startsWith("fault"))
                .count();
    }

    private List<String> block(String name, boolean faulty) {
        List<String> lines = new ArrayList<>();
        lines.add((faulty ? "fault " + SEVERITIES.get(random.nextInt(4)) : "fine") + " " + name);
        int details = 2 + random.nextInt(4);
        for (int i = 0; i < details; i++) {
            lines.add("  " + WORDS.get(random.nextInt(WORDS.size())) + ": " + random.nextInt(1000));
        }
        return lines;
    }

    private List<List<String>> any() {
        return files.get(anyPath());
    }

    private String anyPath() {
        return List.copyOf(files.keySet()).get(random.nextInt(files.size()));
    }
}
