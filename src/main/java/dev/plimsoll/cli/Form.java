package dev.plimsoll.cli;

import dev.plimsoll.report.Format;
import dev.plimsoll.report.JsonReport;
import dev.plimsoll.report.MarkdownReport;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.SarifReport;
import dev.plimsoll.report.TextReport;
import dev.plimsoll.report.Tool;
import dev.plimsoll.report.html.HtmlReport;
import dev.plimsoll.rules.Rules;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The formats of a report that can be asked for by name. */
enum Form {
    TEXT(terminal -> new TextReport(terminal.colour(), terminal.width())),
    JSON(terminal -> new JsonReport(Tool.of(Rules.all()))),
    MARKDOWN(terminal -> new MarkdownReport()),
    SARIF(terminal -> new SarifReport(Tool.of(Rules.all()))),
    HTML(terminal -> new HtmlReport(Tool.programVersion()));

    static final List<String> WORDS = Stream.of(values()).map(Form::word).toList();

    private final Function<Terminal, Format> format;

    Form(Function<Terminal, Format> format) {
        this.format = format;
    }

    static Form of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Report report, Terminal terminal) {
        return format.apply(terminal).of(report);
    }
}
