package dev.plimsoll.rules.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnauthenticatedRouteTest {
    private static final UnauthenticatedRoute RULE = new UnauthenticatedRoute();
    private static final String HEAD = """
            from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Security
            from typing import Annotated
            from app.deps import CurrentUser, get_current_user, get_db, guard

            app = FastAPI()


            @app.get("/a")
            def a(user=Depends(get_current_user)):
                return 1


            @app.post("/b")
            def b(user=Depends(get_current_user)):
                return 1


            @app.get("/c")
            def c(user=Depends(get_current_user)):
                return 1


            """;

    @Test
    void it_says_what_was_seen_and_how_many_neighbours_have_it() {
        String open = "@app.delete(\"/d/{id}\")\ndef d(id: int, db=Depends(get_db)):\n    return 1\n";
        assertThat(Audits.findings(RULE, Map.of("main.py", HEAD + open)))
                .containsExactly(
                        "main.py:23 DELETE /d/{id}: no authentication in sight at the route, its router or the "
                                + "application; 3 of the 3 other routes of this file have it (get_current_user)");
    }

    @Test
    void one_that_only_reads_is_lower_and_compared_with_those_that_read() {
        String open = "@app.get(\"/d\")\ndef d():\n    return 1\n";
        assertThat(Audits.of(RULE, Map.of("main.py", HEAD + open)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
        String writes = HEAD.replace("@app.get", "@app.put");
        assertThat(Audits.findings(RULE, Map.of("main.py", writes + open))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@app.delete(\"/d\", dependencies=[Depends(get_current_user)])\ndef d():\n    return 1\n",
                "@app.delete(\"/d\")\ndef d(user: CurrentUser):\n    return 1\n",
                "@app.delete(\"/d\")\ndef d(user: Annotated[User, Depends(get_current_user)]):\n    return 1\n",
                "@app.delete(\"/d\")\ndef d(key=Security(scheme)):\n    return 1\n",
                "@app.delete(\"/d\")\ndef d(x_token: str = Header(...)):\n    return 1\n",
                "@app.delete(\"/d\")\n@requires_auth\ndef d():\n    return 1\n",
                "@app.delete(\"/d\")\nasync def d(request):\n    if not request.user:\n        raise HTTPException(401)\n",
                "@app.delete(\n    \"/d\",\n    dependencies=[\n        Depends(get_current_user),\n    ],\n)\ndef d():\n    return 1\n",
                "@app.delete(\"/d\")\ndef d(who=Depends(guard)):\n    return 1\n"
            })
    void every_way_of_asking_who_calls_counts(String route) {
        Map<String, String> files = Map.of(
                "main.py",
                HEAD + route,
                "app/deps.py",
                "def guard(token=Depends(inner)):\n    return token\n\n\ndef inner(request):\n    raise HTTPException(status_code=401)\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.subjects(RULE, files)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/healthz",
                "/metrics",
                "/docs",
                "/login",
                "/auth/token",
                "/register",
                "/",
                "/webhooks/pay",
                "/password/reset",
                "/api/v1/version"
            })
    void what_is_open_everywhere_is_no_exception(String path) {
        String open = "@app.post(\"" + path + "\")\ndef d():\n    return 1\n";
        assertThat(Audits.findings(RULE, Map.of("main.py", HEAD + open))).isEmpty();
    }

    @Test
    void whoever_has_no_account_yet_makes_one() {
        String open = "@app.post(\"/users\")\ndef create_user():\n    return 1\n";
        assertThat(Audits.findings(RULE, Map.of("main.py", HEAD + open))).isEmpty();
    }

    @Test
    void a_router_or_its_inclusion_may_ask_for_all() {
        String open = "@router.delete(\"/d\")\ndef d():\n    return 1\n";
        String router = "router = APIRouter(prefix=\"/x\", dependencies=[Depends(get_current_user)])\n";
        assertThat(Audits.findings(RULE, Map.of("main.py", HEAD + router + open)))
                .isEmpty();
        Map<String, String> files = Map.of(
                "main.py",
                "from fastapi import Depends, FastAPI\nfrom routes import items\napp = FastAPI()\n"
                        + "app.include_router(items.router, dependencies=[Depends(get_current_user)])\n",
                "routes/items.py",
                HEAD.replace("app = FastAPI()", "router = APIRouter()").replace("@app", "@router") + open);
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.subjects(RULE, files)).isEqualTo(4);
        Map<String, String> open2 = Map.of(
                "main.py",
                files.get("main.py").replace("dependencies=[Depends(get_current_user)]", "prefix=\"/x\""),
                "routes/items.py",
                files.get("routes/items.py"));
        assertThat(Audits.findings(RULE, open2)).hasSize(1);
    }

    @Test
    void an_application_may_ask_for_all() {
        String open = "@app.delete(\"/d\")\ndef d():\n    return 1\n";
        String text = HEAD.replace("FastAPI()", "FastAPI(dependencies=[Depends(verify_token)])") + open;
        assertThat(Audits.findings(RULE, Map.of("main.py", text))).isEmpty();
    }

    @Test
    void middleware_that_may_ask_is_not_decided() {
        String open = "@app.delete(\"/d\")\ndef d():\n    return 1\n\n\napp.add_middleware(AuthMiddleware)\n";
        assertThat(Audits.findings(RULE, Map.of("main.py", HEAD + open))).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("main.py", HEAD + open)))
                .containsExactly("middleware AuthMiddleware may ask who calls");
        String own = "@app.middleware(\"http\")\nasync def first(request, call_next):\n"
                + "    if \"Authorization\" not in request.headers:\n        return None\n";
        assertThat(Audits.findings(RULE, Map.of("main.py", HEAD + own + open))).isEmpty();
    }

    @Test
    void where_most_neighbours_do_not_ask_it_is_not_decided() {
        String open = """
                @app.delete("/d")
                def d():
                    return 1


                @app.delete("/e")
                def e():
                    return 1


                @app.delete("/f")
                def f():
                    return 1


                @app.delete("/g")
                def g():
                    return 1
                """;
        assertThat(Audits.findings(RULE, Map.of("main.py", HEAD + open))).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("main.py", HEAD + open))).hasSize(4);
    }

    @Test
    void where_nobody_asks_nothing_is_judged() {
        String text = HEAD.replace("Depends(get_current_user)", "None");
        assertThat(Audits.subjects(RULE, Map.of("main.py", text))).isZero();
        assertThat(Audits.subjects(RULE, Map.of("tests/main.py", HEAD))).isZero();
    }

    @Test
    void a_form_by_which_somebody_logs_in_is_no_authentication() {
        String open = "@app.post(\"/d\")\ndef d(form: OAuth2PasswordRequestForm = Depends()):\n    return 1\n";
        assertThat(Audits.findings(RULE, Map.of("main.py", HEAD + open))).hasSize(1);
    }

    @Test
    void optional_authentication_is_meant_and_no_neighbour() {
        String text = """
                from flask import Flask
                app = Flask(__name__)

                @app.route("/a", methods=("GET",))
                @jwt_required(optional=True)
                def a():
                    return 1

                @app.route("/b", methods=["GET"])
                @jwt_required(optional=True)
                def b():
                    return 1

                @app.route("/c")
                @jwt_required(optional=True)
                def c():
                    return 1

                @app.route("/tags")
                def tags():
                    return 1
                """;
        assertThat(Audits.findings(RULE, Map.of("app.py", text))).isEmpty();
        String required = text.replace("optional=True", "");
        assertThat(Audits.findings(RULE, Map.of("app.py", required))).hasSize(1);
    }
}
