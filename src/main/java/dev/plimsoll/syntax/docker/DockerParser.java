package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.List;

/** Dockerfiles into instructions. One that can't be read is said, and the ones behind it are read all the same. */
public final class DockerParser implements Parser<DockerText> {
    /** The one instance, so that all readers share what is kept. */
    public static final DockerParser DOCKERFILE = new DockerParser();

    private DockerParser() {}

    @Override
    public Parsed<DockerText> parse(Source source) {
        DockerLines lines = new DockerLines(source);
        List<DockerInstruction> instructions = new ArrayList<>();
        List<Unread> unread = new ArrayList<>(lines.unread());
        while (lines.next()) {
            InstructionReader reader = new InstructionReader(source, lines);
            reader.read().ifPresent(instructions::add);
            unread.addAll(reader.unread());
        }
        unread.addAll(Order.of(source, instructions));
        return new Parsed<>(new DockerText(lines.directives(), lines.escape(), instructions), unread);
    }

    /** What stands where it may not. */
    private static final class Order {
        static List<Unread> of(Source source, List<DockerInstruction> instructions) {
            List<Unread> wrong = new ArrayList<>();
            boolean inStage = false;
            for (DockerInstruction instruction : instructions) {
                inStage |= instruction.is("FROM");
                if (!inStage && !instruction.is("ARG")) {
                    wrong.add(new Unread(instruction.place(), instruction.keyword() + " before the first FROM"));
                }
            }
            if (!inStage) {
                int line =
                        instructions.isEmpty() ? 1 : instructions.get(0).place().line();
                wrong.add(new Unread(source.line(line), "no FROM: a Dockerfile without it builds nothing"));
            }
            return wrong;
        }
    }
}
