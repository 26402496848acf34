package dev.plimsoll.model.secret;

import java.util.Arrays;

/** Which forms have an anchor that begins with two characters. */
final class AnchorIndex {
    static final AnchorIndex EMPTY = new AnchorIndex(new int[1 << 14][]);
    private static final int[] NONE = {};

    private final int[][] byPair;

    private AnchorIndex(int[][] byPair) {
        this.byPair = byPair;
    }

    /** This index with one form more. */
    AnchorIndex with(String anchor, int form) {
        int[][] all = byPair.clone();
        int pair = anchor.charAt(0) << 7 | anchor.charAt(1);
        int[] before = all[pair] == null ? NONE : all[pair];
        all[pair] = Arrays.copyOf(before, before.length + 1);
        all[pair][before.length] = form;
        return new AnchorIndex(all);
    }

    int[] startingWith(char first, char second) {
        int[] forms = (first | second) < 128 ? byPair[first << 7 | second] : NONE;
        return forms == null ? NONE : forms;
    }
}
