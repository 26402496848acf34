package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What texts of the repository say of its objects beside the objects themselves. Read only where somebody asks. */
final class RepositoryText {
    private static final Pattern TELLING =
            Pattern.compile(".*\\.(sh|bash|ps1|md|txt|mk|ya?ml|py)|(gnu)?makefile|justfile|tiltfile");
    private static final long LARGEST = 1 << 18;

    private static final PathTest TELLING_FILES = PathTest.ofName(
            name -> TELLING.matcher(name.toLowerCase(Locale.ROOT)).matches());

    private final Reading reading;
    private final Lazy<Map<String, String>> madeByHand = new Lazy<>(this::readMadeByHand);

    RepositoryText(Reading reading) {
        this.reading = reading;
    }

    /** The lines of a file that hold a policy's rules in comments. */
    List<Integer> commentedRules(String path) {
        return reading.snapshot()
                .find(path)
                .map(blob -> reading.peek(blob, CommentedRules.COMMENTED_RULES))
                .orElse(List.of());
    }

    /** The file that tells to make a ConfigMap of this name by a command. */
    Optional<String> madeByHand(String name) {
        return Optional.ofNullable(madeByHand.get().get(name)).map(path -> path + " makes it by a command");
    }

    private Map<String, String> readMadeByHand() {
        Map<String, String> found = new HashMap<>();
        for (Blob blob : reading.files(TELLING_FILES)) {
            if (blob.size() <= LARGEST) {
                reading.peek(blob, CreatedConfigs.CREATED_CONFIGS)
                        .forEach(name -> found.putIfAbsent(name, blob.path()));
            }
        }
        return found;
    }
}
