package dev.plimsoll.model.shell;

import dev.plimsoll.syntax.shell.ShellRedirect;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A program that a shell text runs.
 *
 * @param words the program as it is written and its arguments, assignments before it left out
 * @param inner the same without what only starts another program ("sudo", "env", "python -m")
 * @param fedBy the program whose output it reads, or is told to run: before it in a pipe, or inside "$(…)" of a shell's
 * @param failure what becomes of its failure
 * @param start where it begins in the text
 * @param end where it ends, redirections included
 */
public record ShellCall(
        List<ShellWord> words,
        List<ShellWord> inner,
        List<ShellWord> assignments,
        List<ShellRedirect> redirects,
        Optional<ShellCall> fedBy,
        Failure failure,
        int start,
        int end) {

    /** What becomes of a program's failure. */
    public enum Failure {
        /** It ends the script, decides something, or is the script's own result. */
        COUNTS,
        /** "|| true" or the like follows. */
        FORGIVEN,
        /** The script goes on with what follows: it has no "set -e". */
        UNSEEN,
        /** Another program behind a pipe decides, and there is no "set -o pipefail". */
        BEHIND_PIPE
    }

    public ShellCall {
        words = List.copyOf(words);
        inner = List.copyOf(inner);
        assignments = List.copyOf(assignments);
        redirects = List.copyOf(redirects);
    }

    /** The name of the program that does the work, without its path; "" for none that is written out. */
    public String program() {
        if (inner.isEmpty() || !inner.get(0).literal()) {
            return "";
        }
        String text = inner.get(0).text();
        return text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    public boolean isAny(Set<String> programs) {
        return programs.contains(program());
    }

    /** The arguments of the program that does the work. */
    public List<ShellWord> arguments() {
        return inner.size() < 2 ? List.of() : inner.subList(1, inner.size());
    }

    /** The texts of the arguments. */
    public List<String> texts() {
        return arguments().stream().map(ShellWord::text).toList();
    }

    /** The first argument that is no option, "" for none. */
    public String subcommand() {
        return texts().stream()
                .filter(text -> !text.startsWith("-"))
                .findFirst()
                .orElse("");
    }

    /** True where one of these words is an argument, alone or with "=value" behind it. */
    public boolean has(String... options) {
        Set<String> wanted = Set.of(options);
        return texts().stream()
                .anyMatch(text -> wanted.contains(text)
                        || text.startsWith("-")
                                && text.indexOf('=') > 0
                                && wanted.contains(text.substring(0, text.indexOf('='))));
    }

    /** What is given to an option, behind "=" or as the next word. */
    public Optional<ShellWord> valueOf(String option) {
        List<ShellWord> all = arguments();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).text().equals(option)) {
                return Optional.of(all.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
