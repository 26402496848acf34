package dev.plimsoll.model.python;

import dev.plimsoll.model.python.Sketch.LogFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the log files of a Python file, by Python's own logging and by Loguru. Source: their documentation. */
final class LogReader {
    private static final String HANDLER = "(?:Concurrent)?(?:Timed)?(?:Rotating|TimedRotating|Watched)?FileHandler";
    private static final Pattern MADE = Pattern.compile("(?<![\\w.])(?<callee>(?:\\w+\\.)*" + HANDLER + ")\\(");
    private static final Pattern CONFIGURED =
            Pattern.compile("[\"'](?:class|\\(\\))[\"']\\s*:\\s*[\"'](?<callee>(?:\\w+\\.)*" + HANDLER + ")[\"']");
    private static final Pattern BASIC = Pattern.compile("\\bbasicConfig\\(");
    private static final Pattern FILENAME = Pattern.compile("\\bfilename\\s*=\\s*(?!None)");
    private static final Pattern LOGURU = Pattern.compile("\\blogger\\.add\\(");
    private static final Pattern STREAM =
            Pattern.compile("^\\s*(?:sink\\s*=\\s*)?(?:sys\\.|lambda|[\\w.]*(?:sink|handler|Handler))");
    private static final Pattern SIZE =
            Pattern.compile("\\bmaxBytes\\s*=\\s*(?!0\\b)|[\"']maxBytes[\"']\\s*:\\s*(?!0\\b)");
    private static final Pattern KEPT =
            Pattern.compile("\\bbackupCount\\s*=\\s*(?!0\\b)|[\"']backupCount[\"']\\s*:\\s*(?!0\\b)");
    private static final String PLAIN = "never rotates";

    private final PlainSource plain;
    private final List<LogFile> files = new ArrayList<>();

    LogReader(PlainSource plain) {
        this.plain = plain;
        if (plain.mentions("FileHandler")) {
            made();
            configured();
        }
        if (plain.mentions("basicConfig(") && plain.imports("logging")) {
            basic();
        }
        if (plain.imports("loguru")) {
            loguru();
        }
    }

    List<LogFile> files() {
        return files;
    }

    private void made() {
        Matcher made = MADE.matcher(plain.text());
        while (made.find()) {
            String target = plain.target(made.group("callee"));
            if (target.startsWith("logging.") || target.contains("concurrent_log_handler")) {
                String arguments = plain.inside(made.end() - 1);
                add(made.start("callee"), made.end("callee"), target, arguments, arguments.split(",").length);
            }
        }
    }

    /** A dictionary for dictConfig; what belongs to the handler stands in the braces around. */
    private void configured() {
        Matcher configured = CONFIGURED.matcher(plain.text());
        while (configured.find()) {
            int open = plain.text().lastIndexOf('{', configured.start());
            String around = open < 0 ? "" : plain.inside(open);
            add(configured.start(), configured.end(), configured.group("callee"), around, 0);
        }
    }

    private void add(int from, int to, String target, String arguments, int positional) {
        String handler = target.substring(target.lastIndexOf('.') + 1);
        Optional<String> endless = Optional.empty();
        if (handler.equals("FileHandler")) {
            endless = Optional.of(PLAIN);
        } else if (handler.equals("RotatingFileHandler") && positional < 4 && !arguments.contains("**")) {
            boolean sized = SIZE.matcher(arguments).find();
            endless = sized && KEPT.matcher(arguments).find()
                    ? Optional.empty()
                    : Optional.of("never rotates without " + (sized ? "backupCount" : "maxBytes"));
        }
        files.add(new LogFile(plain.place(from, to), handler, endless, arguments.contains("/dev/")));
    }

    private void basic() {
        Matcher basic = BASIC.matcher(plain.text());
        while (basic.find()) {
            String arguments = plain.inside(basic.end() - 1);
            Matcher name = FILENAME.matcher(arguments);
            if (name.find()) {
                int at = basic.end() + name.start();
                files.add(new LogFile(
                        plain.place(at, at + "filename".length()),
                        "basicConfig(filename=…)",
                        Optional.of(PLAIN),
                        arguments.contains("/dev/")));
            }
        }
    }

    private void loguru() {
        Matcher added = LOGURU.matcher(plain.text());
        while (added.find()) {
            String arguments = plain.inside(added.end() - 1);
            if (!STREAM.matcher(arguments).find() && !arguments.contains("**")) {
                files.add(new LogFile(
                        plain.place(added.start(), added.end() - 1),
                        "Loguru's file",
                        arguments.contains("rotation")
                                ? Optional.empty()
                                : Optional.of("never rotates without rotation="),
                        arguments.contains("/dev/")));
            }
        }
    }
}
