package dev.plimsoll.model.docker;

import dev.plimsoll.model.shell.ShellCall;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.docker.DockerWord;
import dev.plimsoll.syntax.shell.ShellRedirect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds bounds of versions in what a command installs, and which of them the shell takes for redirections. */
final class BoundReader {
    private static final Set<String> INSTALLERS = Set.of(
            "pip",
            "pip3",
            "pipx",
            "uv",
            "poetry",
            "pdm",
            "conda",
            "mamba",
            "micromamba",
            "apk",
            "npm",
            "yarn",
            "pnpm",
            "gem",
            "easy_install",
            "pipenv");
    private static final Set<String> INSTALL = Set.of("install", "add", "i", "create", "download", "wheel", "sync");
    private static final Pattern BOUND = Pattern.compile("[\\w.\\[\\],@/-]+ *[<>]=? *\\d.*");
    private static final Pattern VERSION = Pattern.compile("=.*|\\d[\\w.*+!-]*,?");

    /** A stretch of the RUN's text. */
    private record Stretch(int start, int end, String name) {}

    private final String[] lines;
    private final DockerWord run;
    private final String text;

    /**
     * @param lines the Dockerfile's lines
     * @param run the RUN's text
     */
    BoundReader(String[] lines, DockerWord run) {
        this.lines = lines;
        this.run = run;
        this.text = run.text();
    }

    Optional<VersionedInstall> read(ShellCall call, String stage) {
        String program = call.program();
        boolean installs = (INSTALLERS.contains(program) || program.matches("pip[23](\\.\\d+)?"))
                && (program.equals("easy_install") || call.texts().stream().anyMatch(INSTALL::contains));
        if (!installs) {
            return Optional.empty();
        }
        int quoted = (int) call.arguments().stream()
                .filter(word -> word.quoted() && BOUND.matcher(word.text()).matches())
                .count();
        List<Stretch> found = redirected(call);
        if (found.isEmpty()) {
            Place place = run.place(call.start(), call.end());
            return quoted == 0
                    ? Optional.empty()
                    : Optional.of(
                            new VersionedInstall(place, stage, program, quoted, List.of(), place, Optional.empty()));
        }
        Stretch first = found.get(0);
        Stretch last = found.get(found.size() - 1);
        return Optional.of(new VersionedInstall(
                run.place(first.start(), first.end()),
                stage,
                program,
                quoted + found.size(),
                found.stream().map(Stretch::name).toList(),
                run.place(first.start(), last.end()),
                quoted(found)));
    }

    private List<Stretch> redirected(ShellCall call) {
        List<Stretch> found = new ArrayList<>();
        List<ShellRedirect> redirects = call.redirects().stream()
                .filter(redirect ->
                        redirect.operator().equals(">") || redirect.operator().equals("<"))
                .sorted(Comparator.comparing(redirect -> redirect.target().start()))
                .toList();
        for (ShellRedirect redirect : redirects) {
            int operator = redirect.target().start() - 1;
            while (operator > 0 && text.charAt(operator) == ' ') {
                operator--;
            }
            int at = operator;
            Stretch before = found.isEmpty() ? new Stretch(-1, -1, "") : found.get(found.size() - 1);
            boolean version = VERSION.matcher(redirect.target().text()).matches();
            if (before.end() == at && version) {
                found.set(
                        found.size() - 1,
                        new Stretch(before.start(), redirect.target().end(), before.name()));
            } else {
                call.arguments().stream()
                        .filter(word -> word.end() <= at
                                && text.substring(word.end(), at).isBlank())
                        .reduce((one, later) -> later)
                        .filter(word -> version
                                && (word.end() == at || redirect.target().text().startsWith("=")))
                        .ifPresent(word -> found.add(
                                new Stretch(word.start(), redirect.target().end(), word.text())));
            }
        }
        return found;
    }

    /** The source from the first to the last with quotes around each, comments and ends of lines as they are. */
    private Optional<String> quoted(List<Stretch> found) {
        Span all = run.place(found.get(0).start(), found.get(found.size() - 1).end())
                .span();
        List<String> changed = new ArrayList<>(List.of(lines).subList(all.line() - 1, all.endLine()));
        for (int i = found.size() - 1; i >= 0; i--) {
            Stretch one = found.get(i);
            Span span = run.place(one.start(), one.end()).span();
            String written = text.substring(one.start(), one.end());
            if (span.line() != span.endLine() || !written.matches("[^\"'$`\\\\]+")) {
                return Optional.empty();
            }
            int line = span.line() - all.line();
            String old = changed.get(line);
            changed.set(
                    line,
                    old.substring(0, span.column() - 1) + '"' + written + '"' + old.substring(span.endColumn() - 1));
        }
        int tail = lines[all.endLine() - 1].length() - all.endColumn() + 1;
        String last = changed.get(changed.size() - 1);
        changed.set(changed.size() - 1, last.substring(0, last.length() - tail));
        changed.set(0, changed.get(0).substring(all.column() - 1));
        return Optional.of(String.join("\n", changed));
    }
}
