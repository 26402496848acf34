/** Floor 1: the expressions that GitHub Actions evaluates, {@code ${{ … }}}. */
package dev.plimsoll.syntax.expression;
