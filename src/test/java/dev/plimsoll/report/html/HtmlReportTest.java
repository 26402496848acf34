package dev.plimsoll.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Faults;
import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.model.Repository;
import dev.plimsoll.report.Report;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.syntax.ParseCache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Map<String, String> FILES = Map.of("a.txt", "fault high a\nfault low b\nfine c\nunclear d");

    @Test
    void a_browser_may_take_the_one_style_and_the_one_script_and_nothing_else() throws Exception {
        String page = audited(FILES);
        Markup markup = Markup.of(page);
        assertThat(page)
                .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;"
                        + hash(markup.style()) + "&#39;; script-src &#39;" + hash(markup.script())
                        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"");
        assertThat(markup.style() + markup.script()).doesNotContain("://", "@import", "url(", "innerHTML", "eval(");
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void the_same_report_gives_the_same_bytes() {
        assertThat(audited(FILES)).isEqualTo(audited(new TreeMap<>(FILES)));
    }

    @Test
    void every_link_leads_somewhere_and_no_two_things_have_one_name() {
        Markup markup = Markup.of(audited(FILES));
        assertThat(markup.ids()).doesNotHaveDuplicates().containsAll(markup.links());
        assertThat(markup.links()).contains("rule/test/fault");
        assertThat(Markup.of(changed("fault low a\nfault low b", "fault low b\nfault high c"))
                        .ids())
                .doesNotHaveDuplicates();
    }

    @Test
    void each_finding_stands_there_once_and_the_counts_are_theirs() {
        String page = audited(Map.of("a", many(0, 40), "b", many(40, 70)));
        assertThat(page.split("class=\"item ", -1)).hasSize(71);
        assertThat(page).contains("<dt>high</dt><dd>70</dd>", "<span class=\"n\">40 times</span>", "36 more");
    }

    @Test
    void the_line_at_fault_is_quoted_but_never_the_line_of_a_secret() {
        assertThat(audited(FILES)).contains("<pre><code>fault high a</code></pre>");
        Audit secret = new Auditor(java.util.List.of(new Faults("test/secret", Concern.SECRETS)))
                .audit(Repository.read(Snapshots.of(FILES), new ParseCache()), Settings.DEFAULT);
        assertThat(page(secret)).contains("line 1").doesNotContain("<pre><code>fault high a");
    }

    @Test
    void a_change_is_told_with_what_it_fixes_and_how_ready_it_was_before() {
        String page = changed("fault low a\nfault low b\nfine x", "fault low b\nfault high c\nfine x\nfine y");
        Markup markup = Markup.of(page);
        assertThat(markup.text()).contains("failure: The change introduces 1 finding (1 high)");
        assertThat(page)
                .contains("<dt>introduced</dt><dd>1</dd>", "<dt>fixed</dt><dd>1</dd>", "<dt>unchanged</dt><dd>1</dd>")
                .contains("id=\"fixed\"", "id=\"unchanged\"", "class=\"then\"");
        assertThat(markup.text()).contains("50 % weak4 of 8 by weight in 1 rule; before 33 %, 2 of 6");
        assertThat(markup.ids()).containsAll(markup.links());
    }

    @Test
    void a_page_without_findings_has_nothing_to_filter() {
        Markup markup = Markup.of(audited(Map.of("a.txt", "fine a")));
        assertThat(markup.text()).contains("success: ", "Nothing was found.", "1 of 1 clear: A fault stands here");
        assertThat(markup.elements()).doesNotContain("form");
    }

    @Test
    void a_thousand_findings_stay_below_a_megabyte() {
        String services = IntStream.range(0, 60)
                .mapToObj(i -> "  service" + i + ":\n    image: registry.example.com/team/image" + i
                        + ":latest\n    privileged: true\n    environment:\n      - DEBUG=true\n")
                .collect(Collectors.joining("", "services:\n", ""));
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; files.size() < 6; i++) {
            files.put("stack" + i + "/docker-compose.yml", services);
        }
        Audit audit = new Auditor(Rules.all())
                .audit(Repository.read(Snapshots.of(files), new ParseCache()), Settings.DEFAULT);
        assertThat(audit.findings()).hasSizeGreaterThan(1000);
        assertThat(page(audit).getBytes(StandardCharsets.UTF_8).length
                        / audit.findings().size())
                .isLessThan(1000);
    }

    private static String many(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "fault high n" + i).collect(Collectors.joining("\n"));
    }

    private static String audited(Map<String, String> files) {
        return page(Faults.audit(files));
    }

    private static String page(Audit audit) {
        return new HtmlReport("0").of(Report.of(audit, Settings.DEFAULT));
    }

    private static String changed(String before, String after) {
        Delta delta = Delta.between(Faults.audit(Map.of("a.txt", before)), Faults.audit(Map.of("a.txt", after)));
        return new HtmlReport("0").of(Report.of(delta, Settings.DEFAULT));
    }
}
