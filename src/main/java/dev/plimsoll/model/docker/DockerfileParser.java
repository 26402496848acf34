package dev.plimsoll.model.docker;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.docker.DockerExpansion;
import dev.plimsoll.syntax.docker.DockerInstruction;
import dev.plimsoll.syntax.docker.DockerPair;
import dev.plimsoll.syntax.docker.DockerParser;
import dev.plimsoll.syntax.docker.DockerText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Dockerfile all the way to its stages; empty where no stage is in it. */
final class DockerfileParser implements Parser<Optional<Dockerfile>> {
    static final DockerfileParser STAGES = new DockerfileParser();

    private static final int MOST_STAGES = 200;

    private DockerfileParser() {}

    @Override
    public Parsed<Optional<Dockerfile>> parse(Source source) {
        Parsed<DockerText> text = DockerParser.DOCKERFILE.parse(source);
        List<Unread> unread = new ArrayList<>(text.unread());
        List<Stage> stages = stages(text.tree(), source.text().split("\r?\n", -1), unread);
        return new Parsed<>(
                stages.isEmpty() ? Optional.empty() : Optional.of(new Dockerfile(source.path(), stages)), unread);
    }

    private static List<Stage> stages(DockerText text, String[] lines, List<Unread> unread) {
        Globals globals = new Globals(text.escape(), lines);
        List<NamedStage> stages = new ArrayList<>();
        List<DockerInstruction> all = text.instructions();
        int first = indexOfFrom(all, 0);
        all.subList(0, first).stream()
                .flatMap(instruction -> instruction.pairs().stream())
                .forEach(globals::add);
        while (first < all.size()) {
            if (stages.size() == MOST_STAGES) {
                unread.add(new Unread(all.get(first).place(), "more than " + MOST_STAGES + " stages"));
                break;
            }
            int next = indexOfFrom(all, first + 1);
            StageReader reader = new StageReader(globals, List.copyOf(stages), next >= all.size());
            stages.add(reader.read(all.get(first), all.subList(first + 1, next)));
            first = next;
        }
        return stages.stream().map(NamedStage::stage).toList();
    }

    private static int indexOfFrom(List<DockerInstruction> all, int start) {
        int at = start;
        while (at < all.size() && !all.get(at).is("FROM")) {
            at++;
        }
        return at;
    }

    /** A stage and the name that other instructions call it by, in lower case, "" for none. */
    record NamedStage(String alias, Stage stage) {}

    /** What all stages share: the ARGs before the first FROM with their defaults, and the text. */
    static final class Globals {
        private final Map<String, Optional<String>> defaults = new HashMap<>();
        private final Map<String, Place> places = new HashMap<>();
        private final char escape;
        private final String[] lines;

        Globals(char escape, String[] lines) {
            this.escape = escape;
            this.lines = lines;
        }

        char escape() {
            return escape;
        }

        /** The Dockerfile's lines. */
        String[] lines() {
            return lines;
        }

        void add(DockerPair pair) {
            defaults.put(
                    pair.name(),
                    pair.value()
                            .map(written -> DockerExpansion.of(written, escape, this::value))
                            .filter(DockerExpansion.Expanded::isKnown)
                            .map(DockerExpansion.Expanded::text));
            places.put(pair.name(), pair.place());
        }

        Optional<String> value(String name) {
            return defaults.getOrDefault(name, Optional.empty());
        }

        Optional<Place> place(String name) {
            return Optional.ofNullable(places.get(name));
        }
    }
}
