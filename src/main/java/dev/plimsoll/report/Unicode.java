package dev.plimsoll.report;

/** Text from a repository made fit to be shown: no half characters, nothing that moves the cursor or turns the reading. */
public final class Unicode {
    private static final char REPLACEMENT = '\uFFFD';

    private Unicode() {}

    /** The text with each lone half of a surrogate pair replaced, so that it can be encoded. */
    public static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            mended = mended == null ? new StringBuilder(text) : mended;
            mended.setCharAt(i, REPLACEMENT);
        }
        return mended == null ? text : mended.toString();
    }

    /** On one line, every control or direction-changing character written out ("\\u001b"). */
    public static String visible(String text) {
        String whole = wellFormed(text);
        StringBuilder shown = new StringBuilder(whole.length());
        whole.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    shown.append(escaped(point));
                default -> shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> point > 0xFFFF ? String.format("\\U%08x", point) : String.format("\\u%04x", point);
        };
    }
}
