package dev.plimsoll.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Faults;
import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Environments;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Waived;
import dev.plimsoll.audit.Waiver;
import dev.plimsoll.model.Repository;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Unicode;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a repository calls things, the page has the elements that the program wrote and no others. */
class HostileTextTest {
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "`",
            "=",
            "/",
            " ",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "</style>",
            "</title>",
            "</code></pre>",
            "onerror=alert(1)",
            "<img src=x>",
            "javascript:",
            "&lt;",
            "&#60;",
            "\u202e",
            "\u2028",
            "\u0000",
            "\ud800",
            "\ufeff",
            "{display:none}",
            "x",
            "${7*7}",
            "</details>",
            "#rule/");

    static List<String> hostile() {
        Random random = new Random(20260101);
        List<String> texts = new ArrayList<>(List.of(
                "\"><script>alert(1)</script>",
                "'><svg onload=alert(1)>",
                "</style><script>alert(1)</script>",
                "--><img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "&lt;script&gt;alert(1)&lt;/script&gt;"));
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("n");
            for (int piece = random.nextInt(8) + 1; piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text + "n");
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_text_stays_a_text_wherever_it_stands(String text) {
        Markup markup = Markup.of(page(text));
        assertThat(markup.text())
                .contains(
                        Unicode.visible("reason " + text),
                        Unicode.visible("words " + text),
                        Unicode.visible("unread " + text),
                        Unicode.visible("env " + text),
                        Unicode.visible("dir " + text));
        assertThat(markup.elements()).isEqualTo(Markup.of(page("harmless")).elements());
        assertThat(markup.style()).isEqualTo(Markup.of(page("harmless")).style());
    }

    @Test
    void the_story_of_hostile_names_is_told_without_harm() throws IOException {
        Path head = Path.of("src/test/resources/stories/hostile-names/head");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(head)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = head.relativize(path).toString().replace("+", "%2B");
                files.put(URLDecoder.decode(name, StandardCharsets.UTF_8), Files.readString(path));
            }
        }
        Audit audit = new Auditor(Rules.all())
                .audit(Repository.read(Snapshots.of(files), new ParseCache()), Settings.DEFAULT);
        assertThat(audit.findings()).isNotEmpty();
        Markup markup = Markup.of(new HtmlReport("0").of(Report.of(audit, Settings.DEFAULT)));
        assertThat(markup.text()).contains("<img src=x>", "\\u202e").doesNotContain("\u202e");
    }

    /** A page on which the text, but for what makes a file no text, is part of everything that can be called or said by a repository. */
    private static String page(String text) {
        Settings settings = new Settings(
                Optional.empty(),
                Map.of(),
                Set.of(),
                Set.of(),
                new Environments(
                        Map.of("env " + text, PathRules.of(List.of("**")), "other", PathRules.of(List.of("b*")))),
                Map.of("words " + text, List.of("test/fault")),
                Map.of(),
                List.of("note " + text));
        String name = text.replaceAll("[\\x00\\ud800]", "_").replace('\n', ' ').replace('/', '.');
        Map<String, String> files = Map.of(
                "dir " + name,
                "fault high a" + name.replaceAll("\\s", "_") + "\npart b\nsee b\nunclear u",
                "b",
                "broken\nfault low secret-so-that-it-is-not-quoted");
        Audit audit = new Auditor(List.of(new Faults()))
                .audit(Repository.read(Snapshots.of(files), new ParseCache()), settings);
        Finding waived = audit.findings().get(0);
        Waiver waiver = new Waiver(
                waived.place(),
                waived.rule(),
                new Waiver.Named(Optional.of(text), Optional.empty()),
                "reason " + text,
                Optional.empty(),
                Optional.of(text));
        Audit told = new Audit(
                audit.repository(),
                audit.findings(),
                audit.controls(),
                List.of(new Unread(Place.ofFile("dir " + text), "unread " + text)),
                List.of(new Waived(waived, waiver)),
                Map.of(waived, waiver),
                List.of());
        return new HtmlReport("0").of(Report.of(told, settings));
    }
}
