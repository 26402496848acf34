package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.shell.ShellCall;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.List;
import java.util.function.Function;

/**
 * A program that a RUN runs.
 *
 * @param place from its first word to its last
 * @param stage the stage's name
 * @param words the place of each word of the call, for a text whose characters can be placed; else that of the call
 */
public record RunCall(Place place, String stage, ShellCall call, Function<ShellWord, Place> words) implements Fact {
    private static final int MOST_NAMED = 1;

    /** "apt-get install in final stage": what is installed may change. */
    @Override
    public String name() {
        List<String> named = call.texts().stream()
                .filter(text -> text.matches("[a-z][a-z-]*"))
                .limit(MOST_NAMED)
                .toList();
        return (call.program() + " " + String.join(" ", named)).strip() + " in " + stage;
    }
}
