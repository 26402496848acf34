package dev.plimsoll.syntax.python;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What is looked for in a module: words that stand anywhere, and names that these have got in it, as a whole. */
final class Interest {
    private final List<String> words;
    private final List<String> plain;
    private final Set<String> names = new HashSet<>();

    /** The plain words matter as well, but lead to no names. */
    Interest(List<String> words, List<String> plain) {
        this.words = words;
        this.plain = plain;
    }

    Set<String> names() {
        return names;
    }

    /** A name from here on; broken source may have none where one belongs. */
    void add(String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    boolean in(String text) {
        return plain.stream().anyMatch(text::contains) || leadsOn(text);
    }

    /** True where what stands there gives its names something of interest. */
    boolean leadsOn(String text) {
        return inWords(text) || names.stream().anyMatch(name -> hasName(text, name));
    }

    boolean inWords(String text) {
        return words.stream().anyMatch(text::contains);
    }

    /** True where the name stands there as a whole. */
    static boolean hasName(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            if ((at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Every name, keyword and number that stands there as a whole. */
    static void eachName(String text, Consumer<String> action) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isJavaIdentifierPart(text.charAt(at))) {
                if (at > from) {
                    action.accept(text.substring(from, at));
                }
                from = at + 1;
            }
        }
    }
}
