package dev.plimsoll.syntax.expression;

/** A text that GitHub would refuse as an expression, and why. */
final class NotAnExpression extends Exception {
    private static final long serialVersionUID = 1L;

    NotAnExpression(String reason) {
        super(reason, null, false, false);
    }
}
