package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * An instruction.
 *
 * @param keyword in capitals, however it is written
 * @param place from its first line to its last, continuations and here-documents included
 * @param exec true where the arguments are a JSON list
 * @param words the arguments: the list's items; the paths of COPY and ADD; the words of FROM; of a shell form, and of an
 *     instruction that takes one text, that text
 * @param pairs names and values of ARG, ENV and LABEL
 * @param inner what ONBUILD triggers, and the CMD of a HEALTHCHECK
 */
public record DockerInstruction(
        String keyword,
        Place place,
        List<DockerFlag> flags,
        boolean exec,
        List<DockerWord> words,
        List<DockerPair> pairs,
        List<DockerHeredoc> heredocs,
        Optional<DockerInstruction> inner) {
    public DockerInstruction {
        flags = List.copyOf(flags);
        words = List.copyOf(words);
        pairs = List.copyOf(pairs);
        heredocs = List.copyOf(heredocs);
    }

    public boolean is(String name) {
        return keyword.equals(name);
    }

    /** The first flag of this name ("from" for "--from=…"). */
    public Optional<DockerFlag> flag(String name) {
        return flags.stream().filter(flag -> flag.name().equals(name)).findFirst();
    }

    /** The texts of the words. */
    public List<String> texts() {
        return words.stream().map(DockerWord::text).toList();
    }
}
