package dev.plimsoll.model.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsReaderTest {
    private static final String IDLE = """
            @app.get(
                "/é",
            )
            async def read(x: Settings) -> str:
                '''
            def other():
                '''
                if x: return \\
            'ü'
                return x.name

            """;

    /** A form feed is blank to Python, and unusual enough for the whole file to be parsed. */
    private static final String WHOLE = "\f\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from flask_cors import CORS as C\n~def create(app):\n    C(app)\n",
                "import flask_cors as f\n~def create(app):\n\tf.CORS(app, origins='*')\n",
                "from flask_cors import CORS as C\nc = C()\n~def create(app):\n    c.init_app(app, origins=['*'])\n",
                "from flask_cors import cross_origin as x\n~@app.route('/')\n@x(\n  origins='*'\n)\ndef index():\n    pass\n",
                "from fastapi.middleware.cors import CORSMiddleware as M\n~def origins() -> list[str]:\n    return every()\n"
                        + "~def every():\n    return ['*']\n~app.add_middleware(M, allow_origins=origins())\n",
                "from fastapi.middleware.cors import CORSMiddleware\n~app.add_middleware(CORSMiddleware, allow_origins=get().o)\n"
                        + "@cache\ndef get():\n    return Settings()\n~class Settings:\n    @property\n    def o(self):\n        return all()\n"
                        + "~def all():\n    return '*'\n",
                "from fastapi.middleware.cors import CORSMiddleware\nclass S:\n    o = ['*']\n~def make(s: S):\n    return s.o\n"
                        + "~def outer():\n    def inner():\n        app.add_middleware(CORSMiddleware, allow_origins=make(S()))\n    inner()\n",
                "from fastapi.middleware.cors import CORSMiddleware\ntext = '''\ndef f():\n'''; o = make \\\n()\n"
                        + "~if o:\n    app.add_middleware(CORSMiddleware, allow_origins=o)\nelse:\n    pass\n~def make(): return ['*']\n"
            })
    void what_is_found_with_only_a_part_of_the_file_parsed_is_what_is_found_in_the_whole(String code) {
        String text = (IDLE + code).replace("~", IDLE);
        for (String written : List.of(text, text.replace("\n", "\r\n"))) {
            List<CorsPolicy> whole = policies(written + WHOLE);
            assertThat(policies(written)).isEqualTo(whole);
            assertThat(whole).hasSize(1);
            assertThat(whole.get(0).origins()).isInstanceOf(Origins.Every.class);
        }
    }

    private static List<CorsPolicy> policies(String text) {
        return Audits.read(Map.of("app/main.py", text)).corsPolicies();
    }
}
