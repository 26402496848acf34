package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Waived;
import dev.plimsoll.model.secret.Secrets;
import dev.plimsoll.syntax.Lines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The source lines that may be shown beside findings: never one that a rule about secrets points at, never one of a file
 * that is a secret, and none that looks as if it held one.
 */
public final class Quotes {
    private static final int LONGEST = 160;
    private static final Pattern DOUBTFUL = Pattern.compile(
            "(?i)pass|pwd|secret|token|key|credential|auth|private|salt|bearer|://[^/\\s]*@|[A-Za-z0-9+/_-]{32,}");

    private final Audit audit;
    private final Map<String, List<String>> files = new HashMap<>();
    private final Set<String> secretFiles = new HashSet<>();
    private final Set<String> secretLines = new HashSet<>();

    public Quotes(Audit audit) {
        this.audit = audit;
        Stream.concat(audit.findings().stream(), audit.waived().stream().map(Waived::finding))
                .filter(finding -> finding.card().concern() == Concern.SECRETS)
                .forEach(this::hide);
    }

    private void hide(Finding secret) {
        if (!secret.place().hasLine()) {
            secretFiles.add(secret.path());
        }
        for (int line = secret.place().line(); line <= secret.place().span().endLine(); line++) {
            secretLines.add(secret.path() + ':' + line);
        }
    }

    /** The line at fault, without its indent; empty where it is not to be shown. */
    public Optional<String> of(Finding finding) {
        int number = finding.place().line();
        if (number == 0
                || secretFiles.contains(finding.path())
                || secretLines.contains(finding.place().toString())
                || finding.path().contains(".env")) {
            return Optional.empty();
        }
        List<String> lines = files.computeIfAbsent(finding.path(), this::lines);
        return number > lines.size()
                ? Optional.empty()
                : Optional.of(lines.get(number - 1).strip())
                        .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
                        .filter(Quotes::isHarmless);
    }

    private List<String> lines(String path) {
        return audit.repository().snapshot().find(path).map(Lines::of).orElse(List.of());
    }

    /** False for a line that looks as if it held a secret. */
    public static boolean isHarmless(String line) {
        return !DOUBTFUL.matcher(line).find() && !Secrets.areIn(line);
    }
}
