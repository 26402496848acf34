package dev.plimsoll.cli;

import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Nearest;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.report.Conclusion;
import dev.plimsoll.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of a command that judges, and how its report is told. */
final class Telling {
    private static final String NEVER = "never";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, json, markdown, sarif or html (a page to look at); of a review also plan, what would be written to GitHub (default: text).")
    private String format = "text";

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from this severity on: critical, high, medium, low or never"
                    + " (default: the configuration's, or high).")
    private String failOn;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report to a file.")
    private Path out;

    /** The format's name, one of those that the command has; asked for before any work is done. */
    String format(List<String> names) throws WrongInput {
        if (!names.contains(format)) {
            throw new WrongInput("unknown format " + format + ": there are " + String.join(", ", names)
                    + Nearest.hint(format, names));
        }
        return format;
    }

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day of judgement, as in 2027-03-31: waivers run out (default: today, UTC).")
    private String date;

    private LocalDate day() throws WrongInput {
        try {
            return date == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(date);
        } catch (DateTimeParseException wrong) {
            throw new WrongInput("--date takes a day, as in 2027-03-31, not " + date);
        }
    }

    /** The configuration with what the options say instead. */
    Configuration over(Configuration written) throws WrongInput {
        Configuration configuration = written.on(day());
        if (failOn == null) {
            return configuration;
        }
        Optional<Severity> severity = Severity.of(failOn);
        if (severity.isEmpty() && !failOn.equals(NEVER)) {
            List<String> words = Stream.concat(Stream.of(Severity.values()).map(Severity::word), Stream.of(NEVER))
                    .toList();
            throw new WrongInput("--fail-on takes one of " + String.join(", ", words) + ", not " + failOn
                    + Nearest.hint(failOn, words));
        }
        return configuration.failingOn(severity);
    }

    /** Tells the report in the text that is made of it; the exit code follows from its verdict. */
    int tell(Report report, Function<Terminal, String> text, Terminal terminal) throws WrongInput {
        if (out == null) {
            terminal.out().print(text.apply(terminal));
        } else {
            try {
                Files.writeString(out, text.apply(terminal.plain()), StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new WrongInput("can't write " + out + ": " + failed.getMessage());
            }
        }
        return report.outcome().conclusion() == Conclusion.FAILURE ? Commands.FAILING : Commands.FINE;
    }
}
