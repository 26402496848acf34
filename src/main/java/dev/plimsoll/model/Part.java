package dev.plimsoll.model;

/**
 * A fact that can be judged by itself: nothing else of the repository has a say in it. In the next look at a repository a
 * part that did not change is the same object again, with what was noted on it.
 */
public interface Part extends Fact {
    Notes notes();
}
