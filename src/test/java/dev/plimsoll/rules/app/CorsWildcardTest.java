package dev.plimsoll.rules.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsWildcardTest {
    private static final CorsWildcard RULE = new CorsWildcard();
    private static final String FASTAPI = "import os\nfrom fastapi.middleware.cors import CORSMiddleware\n";
    private static final String FLASK = "from flask_cors import CORS, cross_origin\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.add_middleware(CORSMiddleware, allow_origins=['*'])",
                "app.add_middleware(CORSMiddleware, allow_origins=('https://a.example', '*'))",
                "app.add_middleware(CORSMiddleware, allow_origin_regex='.*')",
                "app.add_middleware(CORSMiddleware, allow_origins=[], allow_origin_regex=r'^https?://.*$')",
                "middleware = [Middleware(CORSMiddleware, allow_origins=['*'])]",
                "app = CORSMiddleware(app, allow_origins=['*'])",
                "ORIGINS = ['*']; app.add_middleware(CORSMiddleware, allow_origins=ORIGINS)",
                "O = os.getenv('O', '*'); app.add_middleware(CORSMiddleware, allow_origins=[O])",
                "O = os.environ.get('O', '*').split(','); app.add_middleware(CORSMiddleware, allow_origins=O)",
                "app.add_middleware(CORSMiddleware, allow_origins=os.getenv('O', 'http://a,*').split(','))",
                "app.add_middleware(CORSMiddleware, allow_origins=[x.strip() for x in os.getenv('O', '*').split(',')])",
                "app.add_middleware(CORSMiddleware, allow_origins=[os.getenv('O') or '*'])",
                "app.add_middleware(CORSMiddleware, allow_origins=json.loads(os.getenv('O', '[\"*\"]')))",
                "O = os.getenv('O', '')\nP = [o for o in O.split(',') if o] if O else ['*']\n"
                        + "app.add_middleware(CORSMiddleware, allow_origins=P)",
                "def create():\n    origins = ['*']\n    app.add_middleware(CORSMiddleware, allow_origins=origins)",
                "if x:\n    O = ['*']\nelse:\n    O = ['*']\napp.add_middleware(CORSMiddleware, allow_origins=O)",
                "class Settings(BaseSettings):\n    origins: list[str] = Field(default=['*'])\n"
                        + "settings = Settings()\napp.add_middleware(CORSMiddleware, allow_origins=settings.origins)",
                "class Base:\n    origins = '*'\nclass Settings(Base):\n    pass\ndef get():\n    return Settings()\n"
                        + "app.add_middleware(CORSMiddleware, allow_origins=[get().origins])",
                "O = os.getenv('O', '').split(',')\nif O == ['']:\n    pass\nO = os.getenv('O')\nif not O:\n    O = '*'\n"
                        + "app.add_middleware(CORSMiddleware, allow_origins=[O])",
                "O = '*'\nO = O.split(',')\napp.add_middleware(CORSMiddleware, allow_origins=O)",
                "class S(BaseSettings):\n    o: list = Field(default_factory=lambda: ['*'])\n    @property\n    def p(self):\n"
                        + "        return [x for x in self.o]\napp.add_middleware(CORSMiddleware, allow_origins=S().p)",
            })
    void every_origin_is_found_however_it_is_said(String code) {
        assertThat(findings(FASTAPI + code)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Cors(BaseModel):\n    origins: list[str] = Field(description='x', default=['*'])\n"
                        + "class Settings(BaseModel):\n    cors: Cors = Field(description='y')\n"
                        + "def create(settings: Settings):\n"
                        + "    app.add_middleware(CORSMiddleware, allow_origins=settings.cors.origins)",
                "class Settings(BaseModel):\n    o: list = ['*']\n@lru_cache\ndef get() -> Settings:\n    x = make()\n    return x\n"
                        + "s = get()\napp.add_middleware(CORSMiddleware, allow_origins=s.o)",
                "class App:\n    def __init__(self, s: 'Optional[S]' = None):\n        self._s = s\n    def add(self):\n"
                        + "        app.add_middleware(CORSMiddleware, allow_origins=self._s.o)\n"
                        + "class S:\n    o = ['*']\n"
            })
    void settings_are_followed_by_the_types_that_are_written(String code) {
        assertThat(findings(FASTAPI + code)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.add_middleware(CORSMiddleware, allow_origins=['https://a.example'], allow_headers=['*'])",
                "app.add_middleware(CORSMiddleware)",
                "app.add_middleware(CORSMiddleware, allow_origin_regex=r'https://.*\\.a\\.example')",
                "app.add_middleware(CORSMiddleware, allow_origins=os.getenv('O', '').split(','))",
                "O = []; app.add_middleware(CORSMiddleware, allow_origins=O if O else [])",
                "app.add_middleware(CORSMiddleware, allow_origins=[f'https://{host}'])",
                "app.add_middleware(CORSMiddleware, allow_origins=['*'] if False else ['https://a.example'])",
                "if debug:\n    O = ['http://localhost']\nelse:\n    O = None\n"
                        + "app.add_middleware(CORSMiddleware, allow_origins=O)",
                "if not settings.production:\n    O = ['http://localhost']\n"
                        + "    app.add_middleware(CORSMiddleware, allow_origins=O)",
                "app.add_middleware(CORSMiddleware, allow_origins=getattr(own, 'ORIGINS', []))",
                "O = ['*']\nO = ['https://a.example']\napp.add_middleware(CORSMiddleware, allow_origins=O)"
            })
    void named_origins_hold(String code) {
        assertThat(findings(FASTAPI + code)).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("app/main.py", FASTAPI + code))).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("app/main.py", FASTAPI + code))).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.add_middleware(CORSMiddleware, allow_origins=os.environ['O'].split(','))",
                "app.add_middleware(CORSMiddleware, allow_origins=[os.getenv('O'), 'https://a.example'])",
                "app.add_middleware(CORSMiddleware, **options)",
                "app.add_middleware(CORSMiddleware, allow_origins=origins())",
                "app.add_middleware(CORSMiddleware, allow_origins=settings.origins)",
                "app.add_middleware(CORSMiddleware, allow_origins=['*'] if DEBUG else ['https://a.example'])",
                "if debug:\n    O = '*,a'\nelse:\n    O = 'a'\n"
                        + "app.add_middleware(CORSMiddleware, allow_origins=O.split(','))",
                "if debug:\n    O = ['*']\nelse:\n    O = []\napp.add_middleware(CORSMiddleware, allow_origins=O)",
                "O = O\napp.add_middleware(CORSMiddleware, allow_origins=O)"
            })
    void what_the_repository_does_not_say_is_not_decided(String code) {
        assertThat(findings(FASTAPI + code)).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("app/main.py", FASTAPI + code))).hasSize(1);
    }

    @Test
    void it_stands_on_the_argument_and_names_each_hop() {
        Map<String, String> files = Map.of("backend/app/main.py", FASTAPI + """
                from app.core.config import settings

                app.add_middleware(
                    CORSMiddleware,
                    allow_credentials=False,
                    allow_origins=settings.CORS_ORIGINS,
                )
                """, "backend/app/core/config.py", """
                import os
                from pydantic_settings import BaseSettings

                class Settings(BaseSettings):
                    CORS_ORIGINS: list[str] = os.getenv("CORS_ORIGINS", "*").split(",")

                settings = Settings()
                """);
        Finding found = Audits.of(RULE, files).findings().get(0);
        assertThat(found.place()).hasToString("backend/app/main.py:8");
        assertThat(found.subject()).isEqualTo("CORSMiddleware of app");
        assertThat(found.message())
                .isEqualTo("allow_origins allows every origin, by default of environment variable "
                        + "CORS_ORIGINS (backend/app/core/config.py:5)");
        assertThat(found.problem().related())
                .extracting(related -> related.place() + " " + related.message())
                .containsExactly(
                        "backend/app/core/config.py:5 Settings.CORS_ORIGINS",
                        "backend/app/core/config.py:5 default of environment variable CORS_ORIGINS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from config import ORIGINS",
                "from .config import ORIGINS",
                "from app.config import ORIGINS",
                "from app import config as c\nORIGINS = c.ORIGINS",
                "import app.config\nORIGINS = app.config.ORIGINS",
                "from app.config import *"
            })
    void a_constant_of_another_module_is_followed(String imported) {
        Map<String, String> files = Map.of(
                "app/main.py",
                FASTAPI + imported + "\napi.add_middleware(CORSMiddleware, allow_origins=ORIGINS)\n",
                "app/config.py",
                "ORIGINS = ['*']\n");
        assertThat(Audits.findings(RULE, files)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORS(app)",
                "CORS(app, origins='*')",
                "CORS(app, origins=['https://a.example', r'.*'])",
                "CORS(app, resources={r'/api/*': {'origins': '*'}})",
                "CORS(app, resources={r'/api/*': {}})",
                "CORS(app, resources=r'/api/*')",
                "cors = CORS()\ncors.init_app(app)",
                "app.config['CORS_ORIGINS'] = '*'\nCORS(app)",
                "@app.route('/')\n@cross_origin()\ndef index():\n    pass"
            })
    void flask_allows_every_origin_unless_it_is_told_not_to(String code) {
        assertThat(findings(FLASK + code)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORS(app, origins=['https://a.example'])",
                "CORS(app, resources={r'/api/*': {'origins': 'https://a.example'}})",
                "CORS(app, resources={r'/api/*': {}}, origins='https://a.example')",
                "app.config['CORS_ORIGINS'] = ['https://a.example']\nCORS(app)",
                "cors = CORS()\ncors.init_app(app, origins='https://a.example')",
                "@cross_origin(origins=['https://a.example'])\ndef index():\n    pass"
            })
    void flask_with_named_origins_holds(String code) {
        assertThat(findings(FLASK + code)).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("app/main.py", FLASK + code))).isOne();
    }

    @Test
    void an_extension_that_is_initialised_elsewhere_is_not_decided() {
        assertThat(Audits.unknown(RULE, Map.of("extensions.py", FLASK + "cors = CORS()\n")))
                .containsExactly("its init_app stands elsewhere");
    }

    @Test
    void one_resource_of_two_is_found_where_it_stands() {
        assertThat(Audits.findings(RULE, Map.of("app.py", FLASK + """
                        CORS(app, resources={
                            r"/api/*": {"origins": ["https://a.example"]},
                            r"/public/*": {
                                "origins": "*",
                            },
                        })
                        """)))
                .containsExactly("app.py:5 CORS of app: origins allows every origin");
    }

    @Test
    void django_settings_are_read_and_those_for_development_are_lower() {
        String text = "INSTALLED_APPS = ['corsheaders']\nCORS_ALLOW_ALL_ORIGINS = True\n";
        assertThat(Audits.of(RULE, Map.of("shop/settings.py", text)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
        assertThat(Audits.of(RULE, Map.of("shop/settings/dev.py", text)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(findings("INSTALLED_APPS = []\nCORS_ORIGIN_ALLOW_ALL = False\n"))
                .isEmpty();
        assertThat(findings("import os\nMIDDLEWARE = []\nDEBUG = os.getenv('DEBUG', 'no') == 'yes'\n"
                        + "CORS_ALLOW_ALL_ORIGINS = DEBUG\n"))
                .isEmpty();
        assertThat(findings("MIDDLEWARE = []\nCORS_ALLOWED_ORIGIN_REGEXES = [r'^.*$']\n"))
                .hasSize(1);
        assertThat(findings("MIDDLEWARE = []\nCORS_ALLOW_ALL_ORIGINS = env.bool('X', default='False')\n"))
                .isEmpty();
        assertThat(findings("import os\nMIDDLEWARE = []\nraw = os.environ.get('O', '')\nif raw:\n"
                        + "    CORS_ALLOWED_ORIGINS = raw.split(',')\nelse:\n    CORS_ALLOW_ALL_ORIGINS = True\n"))
                .hasSize(1);
        assertThat(findings("MIDDLEWARE = []\nif DEBUG:\n    CORS_ALLOW_ALL_ORIGINS = True\n"))
                .isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("config.py", "CORS_ALLOWED_ORIGINS = ['*']\n")))
                .isZero();
    }

    @Test
    void aiohttp_and_sockets_are_known() {
        assertThat(findings("import aiohttp_cors\ncors = aiohttp_cors.setup(app, defaults={\n"
                        + "    '*': aiohttp_cors.ResourceOptions(allow_credentials=True),\n})\n"))
                .hasSize(1);
        assertThat(findings("import socketio\nsio = socketio.AsyncServer(cors_allowed_origins='*')\n"))
                .hasSize(1);
        assertThat(findings("import socketio\nsio = socketio.AsyncServer(cors_allowed_origins=[])\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AUDIT.md",
                "docs/cors.py",
                "docs_src/cors/tutorial.py",
                "tests/test_cors.py",
                "app/test_cors.py",
                "conftest.py",
                "backend/venv/Lib/site-packages/starlette/middleware/cors.py",
                "app/main.pyc",
                "examples/app.py"
            })
    void prose_tests_examples_and_what_is_installed_are_no_service(String path) {
        Map<String, String> files = new HashMap<>();
        files.put(path, FASTAPI + "app.add_middleware(CORSMiddleware, allow_origins=['*'])\n");
        assertThat(Audits.subjects(RULE, files)).isZero();
    }

    @Test
    void a_comment_a_string_or_a_class_of_that_name_is_no_configuration() {
        assertThat(findings(FASTAPI + "# app.add_middleware(CORSMiddleware, allow_origins=['*'])\n"))
                .isEmpty();
        assertThat(findings("x = \"app.add_middleware(CORSMiddleware, allow_origins=['*'])\"\n"))
                .isEmpty();
        assertThat(findings("from own import CORSMiddleware\nCORSMiddleware(app, allow_origins=['*'])\n"))
                .isEmpty();
    }

    @Test
    void a_broken_file_is_said_only_where_it_matters() {
        Map<String, String> broken =
                Map.of("app/main.py", FASTAPI + "app.add_middleware(CORSMiddleware, allow_origins=['*'], ) = = (\n");
        assertThat(Audits.read(broken).files()).anyMatch(file -> !file.unread().isEmpty());
        Map<String, String> elsewhere = Map.of("app/old.py", "def f(:\n  print 'x'\n");
        assertThat(Audits.read(elsewhere).files()).isEmpty();
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, Map.of("app/main.py", text));
    }
}
