package dev.plimsoll.report;

import dev.plimsoll.Golden;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.rules.Rules;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulePagesTest {
    @Test
    void the_pages_on_disk_are_those_that_the_cards_make() {
        Tool tool = Tool.of(Rules.all());
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", new RuleIndex(tool).markdown());
        for (RuleCard card : tool.cards()) {
            RulePage page = new RulePage(card);
            pages.put(page.path(), page.markdown());
        }
        Golden.folder(Path.of("docs/rules"), pages);
    }
}
