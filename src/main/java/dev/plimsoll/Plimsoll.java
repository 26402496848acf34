package dev.plimsoll;

/** Reads the environment, builds the objects, opens a door. */
public final class Plimsoll {
    private Plimsoll() {}

    public static void main(String[] arguments) {
        System.out.println("plimsoll");
    }
}
