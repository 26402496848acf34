package dev.plimsoll.rules.app;

import dev.plimsoll.model.app.Library;

/** Words that several messages of this family share. */
final class Words {
    private Words() {}

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** What is named as a dependency but not used is no evidence; it is said. */
    static String declared(Library library) {
        return library instanceof Library.Declared declared
                ? "; " + declared.name() + " is named in " + declared.place() + ", but nothing imports it"
                : "";
    }
}
