package dev.plimsoll.model.docker;

import dev.plimsoll.model.HealthCommand;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.docker.DockerfileParser.Globals;
import dev.plimsoll.model.docker.DockerfileParser.NamedStage;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.docker.DockerExpansion;
import dev.plimsoll.syntax.docker.DockerExpansion.Expanded;
import dev.plimsoll.syntax.docker.DockerFlag;
import dev.plimsoll.syntax.docker.DockerHeredoc;
import dev.plimsoll.syntax.docker.DockerInstruction;
import dev.plimsoll.syntax.docker.DockerPair;
import dev.plimsoll.syntax.docker.DockerWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one stage: variables in scope as BuildKit has them, and the facts that its instructions make. */
final class StageReader {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)[^}$]*}?");
    private static final Pattern POSIX_SHELL = Pattern.compile("\\b(ba|da|a|z)?sh\\b");
    private static final Pattern NAME_OF_STAGE_OR_CONTEXT = Pattern.compile("[A-Za-z0-9_-]+");

    private final Globals globals;
    private final List<NamedStage> earlier;
    private final boolean last;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Optional<String>> arguments = new HashMap<>();
    private final List<BaseImage> images = new ArrayList<>();
    private final List<ImageHealthCheck> healthChecks = new ArrayList<>();
    private final List<ContextCopy> copies = new ArrayList<>();
    private final List<StageSetting> settings = new ArrayList<>();
    private final List<StageFolder> folders = new ArrayList<>();
    private Optional<StageUser> user = Optional.empty();
    private boolean inFolder;

    StageReader(Globals globals, List<NamedStage> earlier, boolean last) {
        this.globals = globals;
        this.earlier = earlier;
        this.last = last;
    }

    NamedStage read(DockerInstruction from, List<DockerInstruction> instructions) {
        String alias = from.words().size() >= 3 ? from.texts().get(2).toLowerCase(Locale.ROOT) : "";
        String name = alias.isEmpty() ? last ? "final stage" : "stage " + (earlier.size() + 1) : "stage " + alias;
        String written = from.texts().get(0);
        Optional<Stage> parent = stage(expand(written, globals::value));
        Optional<BaseImage> base =
                parent.isPresent() ? Optional.empty() : image(from.place(), written, globals::value, false);
        base.ifPresent(images::add);
        parent.ifPresent(of -> environment.putAll(of.environment()));
        inFolder = parent.filter(of ->
                        of.lineage().flatMap(one -> one.folders().stream()).anyMatch(StageFolder::isAbsolute))
                .isPresent();
        instructions.forEach(instruction -> read(instruction, name));
        Stage stage = new Stage(
                from.place(),
                name,
                parent,
                base,
                images,
                user,
                healthChecks,
                copies,
                environment,
                runs(instructions, name),
                settings,
                folders,
                instructions);
        return new NamedStage(alias, stage);
    }

    /** What Windows' shells are told is no POSIX shell's text. */
    private List<RunStep> runs(List<DockerInstruction> instructions, String stage) {
        boolean other = globals.escape() != '\\'
                || instructions.stream()
                        .anyMatch(instruction -> instruction.is("SHELL")
                                && !POSIX_SHELL
                                        .matcher(String.join(" ", instruction.texts()))
                                        .find());
        return other
                ? List.of()
                : instructions.stream()
                        .filter(instruction -> instruction.is("RUN"))
                        .map(run -> RunReader.read(run, stage, globals.lines()))
                        .toList();
    }

    private void read(DockerInstruction instruction, String stage) {
        switch (instruction.keyword()) {
            case "ARG" -> instruction.pairs().forEach(this::argument);
            case "ENV" -> instruction.pairs().forEach(this::variable);
            case "WORKDIR" -> instruction.words().forEach(word -> folder(word, instruction.place(), stage));
            case "USER" -> instruction.words().forEach(word -> user = Optional.of(user(word, instruction.place())));
            case "HEALTHCHECK" ->
                instruction
                        .inner()
                        .ifPresent(command -> healthChecks.add(new ImageHealthCheck(
                                instruction.place(), "health check of " + stage, health(command))));
            case "COPY", "ADD" -> copy(instruction);
            case "RUN" ->
                instruction.flags().stream()
                        .filter(flag -> flag.name().equals("mount"))
                        .forEach(flag -> mount(instruction, flag));
            default -> {}
        }
    }

    private void argument(DockerPair pair) {
        Optional<String> value = pair.value()
                .map(written -> expand(written, this::value))
                .filter(Expanded::isKnown)
                .map(Expanded::text);
        arguments.put(pair.name(), pair.value().isPresent() ? value : globals.value(pair.name()));
        settings.add(new StageSetting(pair.place(), "ARG", pair.name(), value, ""));
    }

    private void variable(DockerPair pair) {
        Expanded value = expand(pair.value().orElse(""), this::value);
        if (value.isKnown()) {
            environment.put(pair.name(), value.text());
        } else {
            environment.remove(pair.name());
        }
        String argument = value.unknown().stream()
                .filter(arguments::containsKey)
                .findFirst()
                .orElse("");
        Optional<String> known = value.isKnown() ? Optional.of(value.text()) : Optional.empty();
        settings.add(new StageSetting(pair.place(), "ENV", pair.name(), known, argument));
    }

    private void folder(DockerWord word, Place place, String stage) {
        Expanded value = expand(word.text(), this::value);
        StageFolder folder = new StageFolder(place, stage, value.text(), value.isKnown(), inFolder);
        folders.add(folder);
        inFolder |= folder.isAbsolute();
    }

    /** ENV hides an ARG of the same name. */
    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).or(() -> arguments.getOrDefault(name, Optional.empty()));
    }

    private Expanded expand(String written, Function<String, Optional<String>> values) {
        return DockerExpansion.of(written, globals.escape(), values);
    }

    private StageUser user(DockerWord word, Place place) {
        Expanded value = expand(word.text(), this::value);
        int colon = value.text().indexOf(':');
        String name = colon < 0 ? value.text() : value.text().substring(0, colon);
        boolean known = value.isKnown()
                || expand(word.text().split(":")[0], this::value).isKnown();
        return new StageUser(place, word.text(), known ? Optional.of(name) : Optional.empty());
    }

    private static HealthCommand health(DockerInstruction command) {
        return command.exec()
                ? HealthCommand.exec(command.texts())
                : HealthCommand.shell(String.join(" ", command.texts()));
    }

    private void copy(DockerInstruction instruction) {
        Optional<DockerFlag> from = instruction.flag("from");
        if (from.isPresent()) {
            takenFrom(instruction.place(), from.get().value());
            return;
        }
        List<String> sources = new ArrayList<>();
        boolean known = true;
        List<String> texts = instruction.texts();
        for (String written : texts.subList(0, Math.max(0, texts.size() - 1))) {
            Expanded source = expand(written, this::value);
            known &= source.isKnown();
            if (source.isKnown() && isOfContext(source.text(), instruction.heredocs())) {
                sources.add(source.text().replaceFirst("^(\\.?/)+", "").replaceFirst("/+(\\./*)*$|^\\.$", ""));
            }
        }
        if (!sources.isEmpty() || !known) {
            copies.add(new ContextCopy(
                    instruction.place(), instruction.keyword(), sources, isPlain(instruction, sources), known));
        }
    }

    private static boolean isPlain(DockerInstruction instruction, List<String> sources) {
        return sources.size() == instruction.words().size() - 1
                && instruction.flags().stream()
                        .allMatch(flag ->
                                flag.name().equals("chown") || flag.name().equals("chmod"));
    }

    private static boolean isOfContext(String source, List<DockerHeredoc> heredocs) {
        return !source.contains("://")
                && !source.startsWith("git@")
                && (heredocs.isEmpty() || !source.startsWith("<<"));
    }

    private void mount(DockerInstruction instruction, DockerFlag mount) {
        for (String option : mount.value().split(",")) {
            if (option.startsWith("from=")) {
                takenFrom(instruction.place(), option.substring("from=".length()));
            }
        }
    }

    /** A bare word that is no stage can be a context given by name as well as an image. */
    private void takenFrom(Place place, String written) {
        boolean bare = NAME_OF_STAGE_OR_CONTEXT.matcher(written).matches();
        if (!bare && stage(expand(written, this::value)).isEmpty()) {
            image(place, written, this::value, true).ifPresent(images::add);
        }
    }

    private Optional<BaseImage> image(
            Place place, String written, Function<String, Optional<String>> values, boolean copied) {
        Expanded text = expand(written, values);
        if (text.text().equals("scratch")) {
            return Optional.empty();
        }
        Optional<ImageReference> reference = text.isKnown() ? ImageReference.of(text.text()) : Optional.empty();
        Matcher variables = VARIABLE.matcher(written);
        Optional<Place> setAt = variables.find() ? globals.place(variables.group(1)) : Optional.empty();
        return Optional.of(new BaseImage(place, written, reference, copied, setAt));
    }

    /** The earlier stage of this name; where a variable is not known, one that begins as the name does. */
    private Optional<Stage> stage(Expanded text) {
        String name = text.text().toLowerCase(Locale.ROOT);
        String start = text.isKnown() ? name : name.substring(0, Math.max(0, name.indexOf('$')));
        return earlier.stream()
                .filter(stage -> text.isKnown()
                        ? stage.alias().equals(name)
                        : !start.isEmpty() && stage.alias().startsWith(start))
                .filter(stage -> !stage.alias().isEmpty())
                .map(NamedStage::stage)
                .reduce((first, second) -> second);
    }
}
