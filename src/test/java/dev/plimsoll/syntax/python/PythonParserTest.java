package dev.plimsoll.syntax.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import dev.plimsoll.syntax.python.PythonModule.CallSite;
import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonParserTest {
    private static final PythonParser ALL = PythonParser.about(List.of(""));

    @Test
    void imports_are_known_by_what_they_are_called_here() {
        PythonModule module = read("""
                import os
                import a.b as c
                from flask_cors import CORS, cross_origin as xo
                from ..config import (
                    ORIGINS,  # allowed
                )
                from . import settings
                from .base import *
                """);
        assertThat(module.imports())
                .containsExactly(
                        new Import("os", "os", 0),
                        new Import("c", "a.b", 0),
                        new Import("CORS", "flask_cors.CORS", 0),
                        new Import("xo", "flask_cors.cross_origin", 0),
                        new Import("ORIGINS", "config.ORIGINS", 2),
                        new Import("settings", "settings", 1),
                        new Import("*", "base", 1));
        assertThat(module.imported("c.D").orElseThrow().target()).isEqualTo("a.b.D");
        assertThat(module.imported("unknown")).isEmpty();
    }

    @Test
    void a_call_has_its_arguments_and_each_keyword_its_place() {
        CallSite site = read("""
                def create():
                    app.add_middleware(
                        CORSMiddleware,
                        # every origin
                        allow_origins=["*", f"{x}"],
                        allow_credentials=True,
                        **more,
                    )
                """).calls().get(0);
        assertThat(site.scope()).isEqualTo("create");
        assertThat(site.call().callee().dotted()).contains("app.add_middleware");
        assertThat(site.call().arguments())
                .extracting(argument -> argument.dotted().orElse(""))
                .containsExactly("CORSMiddleware");
        assertThat(site.call().spread()).isTrue();
        Expression.Keyword origins = site.call().keyword("allow_origins").orElseThrow();
        assertThat(origins.place().span()).isEqualTo(new Span(5, 9, 5, 36));
        assertThat(((Expression.Sequence) origins.value()).items())
                .extracting(item -> item.getClass().getSimpleName())
                .containsExactly("Text", "Unknown");
    }

    @Test
    void assignments_know_their_scope_and_whether_they_may_not_happen() {
        PythonModule module = read("""
                A = B = 1
                if x:
                    A = 2
                class Settings(BaseSettings):
                    origins: list[str] = ["*"]
                    name: str
                    def __init__(self):
                        self.late = 3
                app.config["CORS_ORIGINS"] = "*"
                with y:
                    C = 4
                """);
        assertThat(module.assignments())
                .extracting(a -> a.scope() + "|" + a.target() + "|" + a.conditional())
                .containsExactly(
                        "|A|false",
                        "|A|true",
                        "Settings|origins|false",
                        "Settings.__init__|self.late|false",
                        "|app.config[CORS_ORIGINS]|false",
                        "|C|false");
        assertThat(module.classes().get(0).bases()).containsExactly("BaseSettings");
    }

    @Test
    void columns_are_utf_16_units() {
        Assignment assignment = read("x = 'é😀'; y = 1\n").assignments().get(1);
        assertThat(assignment.place().span()).isEqualTo(new Span(1, 12, 1, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a\\n\"'", "\"a\\n\\\"\"", "'a' '\\n' '\"'", "('a\\n' '\"')", "'''a\n\"'''"})
    void strings_are_read_in_every_form(String written) {
        assertThat(read("x = " + written).assignments().get(0).value())
                .isInstanceOfSatisfying(
                        Expression.Text.class, text -> assertThat(text.value()).isEqualTo("a\n\""));
    }

    @Test
    void raw_strings_keep_their_backslashes() {
        assertThat(read("x = r'/api/\\*'").assignments().get(0).value())
                .isInstanceOfSatisfying(
                        Expression.Text.class, text -> assertThat(text.value()).isEqualTo("/api/\\*"));
    }

    @Test
    void decorators_and_what_functions_return_are_known() {
        PythonModule module = read("""
                @app.route("/")
                @cross_origin()
                def index():
                    return Settings()
                """);
        assertThat(module.decorators())
                .extracting(PythonModule.Decorator::decorated)
                .containsExactly("index", "index");
        assertThat(module.returns()).extracting(PythonModule.Returned::function).containsExactly("index");
    }

    @Test
    void a_file_without_anything_of_interest_is_left_alone_and_calls_elsewhere_are_not_looked_into() {
        PythonParser about = PythonParser.about(List.of("CORS"));
        String text = "f(1)\ndef g():\n    h(2)\n";
        assertThat(parse(about, text).tree()).isSameAs(PythonModule.EMPTY);
        assertThat(parse(about, text + "CORS(app)\n").tree().calls()).hasSize(1);
        assertThat(parse(PythonParser.DEFINITIONS, text + "x = 1\n").tree().assignments())
                .hasSize(1);
    }

    @Test
    void an_error_is_said_only_where_something_of_interest_stands() {
        PythonParser about = PythonParser.about(List.of("CORS"));
        String fine = "CORS(app)\nx = (1\n\ndef f(:\n    pass\n";
        assertThat(parse(about, "print 'two'\nCORS(app)\n").unread()).isEmpty();
        assertThat(parse(about, "a = 1\nCORS(app, )) = = (\n").unread())
                .extracting(unread -> unread.place().line())
                .containsExactly(2);
        assertThat(parse(about, fine).tree().calls()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{", "f(", "x = [", "not ", "lambda: ", "a.", "if a:\n ", "@", "f'{", "-"})
    void depth_is_bounded(String opening) {
        assertThat(parse(ALL, opening.repeat(3_000)).tree()).isNotNull();
    }

    @Test
    void deep_nesting_that_is_python_is_read_without_overflow() {
        assertThat(read("(".repeat(5_000) + "1" + ")".repeat(5_000)).calls()).isEmpty();
        assertThat(read("x = " + "1 + ".repeat(5_000) + "1\n").assignments()).hasSize(1);
        assertThat(read("x" + ".f()".repeat(500) + "\n").calls()).hasSize(500);
    }

    @Test
    void what_is_too_long_is_said_and_not_parsed_to_the_end() {
        Parsed<PythonModule> parsed = parse(ALL, "$%&((((( x = [ } ".repeat(60_000));
        assertThat(parsed.unread()).hasSize(1);
        assertThat(parsed.tree()).isSameAs(PythonModule.EMPTY);
    }

    @Test
    void no_text_breaks_it() {
        List<String> pieces = List.of(
                "import ", "from ", ".", "a", " as ", ",", "(", ")", "[", "]", "{", "}", "=", ":", "\n", "    ", "def ",
                "class ", "@", "'", "\"", "f'", "#", "*", "**", "if ", "else", " for ", " in ", "return ", "lambda ",
                "\\", "é", "\u0000", "\t", "x=1", "...", ";", "print ", "exec ", "await ", "not ");
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(parse(ALL, text.toString()).tree()).as(text.toString()).isNotNull();
        }
    }

    private static PythonModule read(String text) {
        return parse(ALL, text).tree();
    }

    private static Parsed<PythonModule> parse(PythonParser parser, String text) {
        return parser.parse(new Source("app/main.py", text));
    }
}
