package dev.plimsoll.syntax.shell;

import java.util.List;
import java.util.stream.Stream;

/** A part of a shell script. */
public sealed interface ShellNode {
    /** A program or builtin with its arguments; assignments before it are among the words. */
    record Command(List<ShellWord> words, List<ShellRedirect> redirects) implements ShellNode {
        public Command {
            words = List.copyOf(words);
            redirects = List.copyOf(redirects);
        }
    }

    /** Commands joined by "|". */
    record Pipeline(List<ShellNode> parts) implements ShellNode {
        public Pipeline {
            parts = List.copyOf(parts);
        }
    }

    /** "! …". */
    record Not(ShellNode of) implements ShellNode {}

    /** Two parts joined by "&amp;&amp;" (and) or "||". */
    record AndOr(ShellNode left, boolean and, ShellNode right) implements ShellNode {}

    /** "… &amp;". */
    record Background(ShellNode of) implements ShellNode {}

    /** Parts one after the other. */
    record Sequence(List<ShellNode> parts) implements ShellNode {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** A group ("(", "{"), a loop, a condition or a function, by its first word, with all that stands in it. */
    record Compound(String keyword, List<ShellNode> parts) implements ShellNode {
        public Compound {
            parts = List.copyOf(parts);
        }
    }

    /** Every command in it, in the order of the text. */
    default Stream<Command> commands() {
        if (this instanceof Command command) {
            return Stream.of(command);
        }
        return children().stream().flatMap(ShellNode::commands);
    }

    private List<ShellNode> children() {
        if (this instanceof Pipeline pipeline) {
            return pipeline.parts;
        } else if (this instanceof Not not) {
            return List.of(not.of);
        } else if (this instanceof AndOr andOr) {
            return List.of(andOr.left, andOr.right);
        } else if (this instanceof Background background) {
            return List.of(background.of);
        } else if (this instanceof Sequence sequence) {
            return sequence.parts;
        }
        return this instanceof Compound compound ? compound.parts : List.of();
    }
}
