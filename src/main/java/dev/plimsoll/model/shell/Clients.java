package dev.plimsoll.model.shell;

import dev.plimsoll.syntax.shell.ShellWord;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the program that runs in the end where another one starts it elsewhere ("docker exec db psql"). */
final class Clients {
    private static final Set<String> CARRIERS =
            Set.of("docker", "docker-compose", "podman", "nerdctl", "kubectl", "oc");

    private Clients() {}

    /** The words from the program on, where it is one of these; else none. */
    static List<ShellWord> words(ShellCall call, Set<String> programs) {
        List<ShellWord> words = call.inner();
        if (call.isAny(programs)) {
            return words;
        }
        if (call.isAny(CARRIERS)) {
            boolean inside = false; // "docker run --name mysql -p 80:80 mysql" runs no client
            for (int i = 1; i < words.size(); i++) {
                inside |= words.get(i - 1).is("exec") || words.get(i - 1).is("--");
                if (inside && words.get(i).literal() && programs.contains(name(words.get(i)))) {
                    return words.subList(i, words.size());
                }
            }
        }
        return List.of();
    }

    static String name(ShellWord word) {
        return word.text().substring(word.text().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
