package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one instruction: keyword, flags, then its arguments in the form that the keyword takes. */
final class InstructionReader {
    private static final Set<String> WITH_FLAGS = Set.of("ADD", "COPY", "FROM", "HEALTHCHECK", "RUN");
    private static final Set<String> WITH_LIST = Set.of("ADD", "CMD", "COPY", "ENTRYPOINT", "RUN", "SHELL", "VOLUME");
    private static final Set<String> WITH_WORDS = Set.of("ADD", "COPY", "EXPOSE", "FROM", "VOLUME");
    private static final Set<String> WITH_PAIRS = Set.of("ARG", "ENV", "LABEL");
    private static final Set<String> WITH_HEREDOCS = Set.of("ADD", "COPY", "RUN");
    private static final Set<String> WITH_TEXT =
            Set.of("CMD", "ENTRYPOINT", "MAINTAINER", "RUN", "SHELL", "STOPSIGNAL", "USER", "WORKDIR");
    private static final Pattern HEREDOC = Pattern.compile("\\d*<<(-?)([^<]+)");

    private final Source source;
    private final DockerLines lines;
    private final WordSplitter splitter;
    private final List<Unread> unread = new ArrayList<>();

    InstructionReader(Source source, DockerLines lines) {
        this.source = source;
        this.lines = lines;
        this.splitter = new WordSplitter(source.path(), lines.line(), lines.escape());
    }

    List<Unread> unread() {
        return unread;
    }

    Optional<DockerInstruction> read() {
        return read(0, false);
    }

    private Optional<DockerInstruction> read(int from, boolean nested) {
        Optional<DockerWord.Range> first = splitter.word(from);
        if (first.isEmpty()) {
            return broken("an instruction is missing");
        }
        String keyword = splitter.text(first.get()).toUpperCase(Locale.ROOT);
        int rest = first.get().end();
        if (keyword.equals("ONBUILD") && !nested) {
            return around("ONBUILD", List.of(), read(rest, true));
        }
        if (keyword.equals("ONBUILD") || nested && (keyword.equals("FROM") || keyword.equals("MAINTAINER"))) {
            return broken(keyword + " may not stand behind ONBUILD");
        }
        if (!isKnown(keyword)) {
            boolean word = keyword.chars().allMatch(c -> c >= 'A' && c <= 'Z');
            return broken(word ? keyword + " is no Dockerfile instruction" : "not a Dockerfile instruction");
        }
        List<DockerFlag> flags = new ArrayList<>();
        rest = WITH_FLAGS.contains(keyword) ? splitter.flags(rest, flags) : rest;
        if (splitter.word(rest).isEmpty() && !keyword.equals("CMD") && !keyword.equals("ENTRYPOINT")) {
            return broken(keyword + " without an argument");
        }
        return keyword.equals("HEALTHCHECK") ? healthcheck(flags, rest) : arguments(keyword, flags, rest);
    }

    private static boolean isKnown(String keyword) {
        return WITH_WORDS.contains(keyword)
                || WITH_PAIRS.contains(keyword)
                || WITH_TEXT.contains(keyword)
                || keyword.equals("HEALTHCHECK");
    }

    private Optional<DockerInstruction> healthcheck(List<DockerFlag> flags, int rest) {
        DockerWord.Range type = splitter.word(rest).orElseThrow();
        String name = splitter.text(type).toUpperCase(Locale.ROOT);
        if (name.equals("CMD")) {
            return around("HEALTHCHECK", flags, arguments("CMD", List.of(), type.end()));
        }
        return name.equals("NONE")
                ? Optional.of(instruction("HEALTHCHECK", flags, false, List.of(splitter.asWord(type))))
                : broken("HEALTHCHECK takes CMD or NONE");
    }

    private Optional<DockerInstruction> around(
            String keyword, List<DockerFlag> flags, Optional<DockerInstruction> inner) {
        return inner.map(of -> new DockerInstruction(
                keyword, place(), flags, false, List.of(), List.of(), of.heredocs(), Optional.of(of)));
    }

    private Optional<DockerInstruction> arguments(String keyword, List<DockerFlag> flags, int rest) {
        Optional<List<DockerWord>> list = WITH_LIST.contains(keyword) ? splitter.list(rest) : Optional.empty();
        List<DockerWord> words = list.orElseGet(() -> WITH_WORDS.contains(keyword)
                ? splitter.words(rest)
                : splitter.rest(rest).stream().toList());
        if (WITH_PAIRS.contains(keyword)) {
            return pairs(keyword, splitter.pairs(rest, keyword.equals("ARG")));
        }
        if (keyword.equals("FROM") && !isFrom(words)) {
            note("FROM takes an image, or an image AS a name");
        } else if (words.size() < 2 && (keyword.equals("COPY") || keyword.equals("ADD"))) {
            note(keyword + " takes a source and a destination");
        }
        return Optional.of(instruction(keyword, flags, list.isPresent(), words));
    }

    private static boolean isFrom(List<DockerWord> words) {
        return words.size() == 1 || words.size() == 3 && words.get(1).text().equalsIgnoreCase("AS");
    }

    private Optional<DockerInstruction> pairs(String keyword, List<DockerPair> pairs) {
        if (pairs.stream().anyMatch(pair -> pair.name().isEmpty())) {
            note(keyword + " takes names and values");
        }
        List<DockerPair> named =
                pairs.stream().filter(pair -> !pair.name().isEmpty()).toList();
        return Optional.of(new DockerInstruction(
                keyword, place(), List.of(), false, List.of(), named, List.of(), Optional.empty()));
    }

    private DockerInstruction instruction(
            String keyword, List<DockerFlag> flags, boolean exec, List<DockerWord> words) {
        List<DockerHeredoc> heredocs =
                WITH_HEREDOCS.contains(keyword) && !exec && !words.isEmpty() ? heredocs() : List.of();
        return new DockerInstruction(keyword, place(), flags, exec, words, List.of(), heredocs, Optional.empty());
    }

    private List<DockerHeredoc> heredocs() {
        List<DockerHeredoc> found = new ArrayList<>();
        for (DockerWord.Range word : splitter.quotedWords(0)) {
            Matcher heredoc = HEREDOC.matcher(splitter.text(word));
            if (heredoc.matches()) {
                String name = heredoc.group(2).replaceAll("[\"']", "");
                boolean expands = name.equals(heredoc.group(2));
                lines.heredoc(name, !heredoc.group(1).isEmpty(), expands)
                        .ifPresentOrElse(found::add, () -> note("a here-document has no end"));
            }
        }
        return found;
    }

    private Place place() {
        return source.place(lines.span());
    }

    private void note(String reason) {
        unread.add(new Unread(source.line(lines.line().firstLine()), reason));
    }

    private Optional<DockerInstruction> broken(String reason) {
        note(reason);
        return Optional.empty();
    }
}
