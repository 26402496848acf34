package dev.plimsoll.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.python.PythonModule.Returned;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
    private static final List<String> WORDS = List.of("CORS");
    private static final String IDLE = "def idle():\n    return 1\n";

    @Test
    void a_function_that_cannot_matter_leaves_its_line_ends_only() {
        assertThat(excerpt("CORS(app)\n@app.get('/')\ndef f(x):\n    '''é'''\n\n    return x\n\n# more\ny = 1\n"))
                .isEqualTo("CORS(app)\n\n\n\n\n\n\n\ny = 1\n");
        assertThat(excerpt("CORS(app)\r\nasync def f():\r\n\tpass\r\nx = 1\r\ndef g(): pass"))
                .isEqualTo("CORS(app)\r\n\n\nx = 1\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def idle(): CORS(app)\n",
                "from flask_cors import CORS as C\ndef idle():\n    C(app)\n",
                "from flask_CORS import (\n    x,  # a, b\n    y as C,\n)\ndef idle():\n    C(app)\n",
                "from a import (\n    x,\n    CORS as  # a, b\n    C,\n)\ndef idle():\n    C(app)\n",
                "def idle():\n    c.init_app(app)\nc = make(1) if x else 2\nc = CORS()\n",
                "from a import CORS as C\nc: list[\n    int\n] = d = (C)()\ndef idle():\n    c.init_app(app)\n",
                "from a import CORS as C\nclass X:\n    def a(self):\n        self.c = await C()\ndef idle(x):\n    x.c.f(self.c)\n",
                "CORS(app, origins=idle())\ndef idle():\n    return 1\n",
                "CORS(app)\nx = idle\n@cache\ndef idle():\n    return 1\n",
                "CORS(app, origins=g())\ndef idle():\n    return 1\ndef g():\n    return idle()\n",
                "CORS(app)\nclass A:\n    def f(self):\n        return idle()\ndef idle():\n    return 1\n",
                "CORS(app)\ndef idle__init__(self):\n    x = 1\n",
                "CORS(app)\ndef \\\nidle():\n    pass\n",
                "CORS(app)\ndef idle():\n    pass\n# CORS of this one\nx = 1\n"
            })
    void a_function_that_may_matter_stays(String text) {
        assertThat(excerpt(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = '''\ndef g():\nCORS\n'''\n",
                "x = f(r'\\'', \"\\\"\", '#', [\n1,\n], {\n'(': 2})\n",
                "x = 1 + \\\ny\n",
                "x = 'a\\\nb\\\r\nc'\n",
                "if x:\n    y\nelif z:\n    y\nelse:\n    y\n",
                "try:\n    y\n# why\nexcept E:\n    y\nfinally:\n    y\n",
                "@a(\n1,\n)\n# b\n\n@b\nclass X:\n    pass\n",
                "x = 1\n# (\n#'''\n",
                "definition = 1\n",
                "x = 1; y = 2\n"
            })
    void everything_else_stays_whatever_stands_around_it(String text) {
        assertThat(excerpt("CORS\n" + IDLE + text + IDLE)).isEqualTo("CORS\n\n\n" + text + "\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = (\n",
                "x = )\n",
                "x = (]\n",
                "x = '''\n",
                "x = 'a\n",
                "x = 1\rCORS(app)\n",
                "\fx = 1\n",
                "x = '\\"
            })
    void what_is_no_python_or_unusual_stays_as_it_is(String text) {
        assertThat(excerpt(IDLE + "CORS\n" + text)).isEqualTo(IDLE + "CORS\n" + text);
    }

    @Test
    void what_is_read_of_any_mixture_is_what_is_read_of_the_whole() {
        List<String> pieces = List.of(
                "from flask_CORS import cross as xo, CORS as C\n",
                "import os, a.b as C\n",
                "c = C()\n",
                "d = CORS(\n\n app)\n",
                "self.e = xo(x)\n",
                "def f(a: S) -> T:\n    return g(a)\n",
                "def g(b):\n    def h():\n        return 1\n    return h\n",
                "@xo('/')\n@app.get(\n'x')\nasync def h():\n    y = d.init(c)\n",
                "def i():\n\tfrom x import CORS as D\n\tj = D(1)\n",
                "def j():\n    '''\ndef k():\n'''\n    return f() # é\n",
                "def k():\n    return 'é', self.e\n",
                "class S(Base):\n    x: int = f(1)\n",
                "if x:\n    k()\nelse:\n    l = j()\n",
                "# CORS\n",
                "\n",
                "def l():\r\n    return D()\r\n",
                "x = 'é' + \\\ni()\n",
                "class T:\n    def f(self):\n        self.l = j.D()\n",
                "app.config['CORS'] = g\n",
                "def m__init__(self):\n    self.x = 1\n");
        Random random = new Random(7);
        int shortened = 0;
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(9); j >= 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            shortened += excerpt(text.toString()).length() < text.length() ? 1 : 0;
            assertSame(text.toString());
        }
        assertThat(shortened).isGreaterThan(300);
    }

    /** Without a bound these take minutes. */
    @Test
    void no_text_takes_long() {
        StringBuilder chain = new StringBuilder();
        StringBuilder calls = new StringBuilder("CORS\nf0()\n");
        for (int i = 30_000; i > 0; i--) {
            chain.append("c").append(i).append("=c").append(i - 1).append("()\n");
            calls.append("def f").append(i).append("(): f").append(i + 1).append("()\n");
        }
        String followed = chain + "c0=CORS()\n";
        assertThat(excerpt(followed)).isEqualTo(followed);
        assertThat(excerpt(calls.toString())).startsWith("CORS\nf0()\n\n\n");
        assertThat(excerpt(calls + "f1()\n")).isEqualTo(calls + "f1()\n");
        String name = "x = " + "a".repeat(500_000) + " + CORS\n";
        assertThat(excerpt(name)).isEqualTo(name);
    }

    private static void assertSame(String text) {
        Source source = new Source("app/main.py", text);
        Parsed<PythonModule> whole = PythonParser.about(WORDS).parse(source, text);
        Parsed<PythonModule> parsed = PythonParser.about(WORDS).parse(source, excerpt(text));
        PythonModule all = whole.tree();
        PythonModule some = parsed.tree();
        assertThat(parsed.unread()).as(text).isEqualTo(whole.unread());
        assertThat(some.imports()).as(text).isEqualTo(all.imports());
        assertThat(some.assignments()).as(text).isEqualTo(all.assignments());
        assertThat(some.calls()).as(text).isEqualTo(all.calls());
        assertThat(some.decorators()).as(text).isEqualTo(all.decorators());
        assertThat(some.classes()).as(text).isEqualTo(all.classes());
        List<Returned> without = new ArrayList<>(all.returns());
        without.removeIf(
                returned -> !Interest.hasName(excerpt(text), returned.function().replaceFirst("\\..*", "")));
        assertThat(some.returns()).as(text).isEqualTo(without);
        assertThat(some.annotations()).as(text).isSubsetOf(all.annotations());
    }

    private static String excerpt(String text) {
        return Excerpt.of(text, WORDS, List.of());
    }

    @Test
    void a_plain_word_keeps_its_function_and_leads_to_no_other() {
        String text = "def make():\n    engine = create_engine(u)\n\n\ndef use():\n    engine.begin()\n\n\nx = 1\n";
        assertThat(Excerpt.of(text, WORDS, List.of("create_engine")))
                .contains("engine = create_engine(u)")
                .doesNotContain("engine.begin()");
        assertThat(Excerpt.of(text, List.of("create_engine"), List.of())).contains("engine = create_engine(u)");
    }

    @Test
    void a_name_made_by_a_plain_word_is_not_followed() {
        String text = "engine = create_engine(u)\n\n\ndef use():\n    engine.begin()\n";
        assertThat(Excerpt.of(text, WORDS, List.of("create_engine"))).doesNotContain("engine.begin()");
        assertThat(Excerpt.of(text, List.of("create_engine"), List.of())).contains("engine.begin()");
    }
}
