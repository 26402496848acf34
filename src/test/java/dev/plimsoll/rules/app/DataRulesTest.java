package dev.plimsoll.rules.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataRulesTest {
    private static final DatabasePoolDefaults POOL = new DatabasePoolDefaults();
    private static final NoDatabaseMigrations MIGRATIONS = new NoDatabaseMigrations();
    private static final NoPasswordPolicy PASSWORD = new NoPasswordPolicy();
    private static final String IMPORTS = """
            import os
            import asyncpg
            import sqlalchemy as sa
            from databases import Database
            from psycopg_pool import ConnectionPool
            from sqlalchemy import create_engine
            from sqlalchemy.ext.asyncio import create_async_engine
            URL = os.environ["DATABASE_URL"]
            """;
    private static final String APP =
            "from fastapi import FastAPI\nfrom pydantic import BaseModel, Field\napp = FastAPI()\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine = create_engine(URL, pool_pre_ping=True)",
                "engine = sa.create_engine(URL)",
                "engine = create_async_engine(os.getenv('U', 'postgresql+asyncpg://db/app'))",
                "db = Database(URL)",
                "REDIS_POOL_SIZE = 5\ndb = Database(URL)",
                "pool = ConnectionPool(URL)",
                "async def start():\n    return await asyncpg.create_pool(URL)"
            })
    void a_client_without_sizes_is_found(String code) {
        assertThat(Audits.findings(POOL, Map.of("app/db.py", IMPORTS + code + "\n")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine = create_engine(URL, pool_size=settings.POOL)",
                "engine = create_engine('postgresql://db/app?pool_size=5')",
                "db = Database(URL, min_size=1, max_size=5)",
                "db = Database('postgresql://db/app?min_size=2')",
                "async def start():\n    return await asyncpg.create_pool(URL, max_size=5)"
            })
    void a_size_holds(String code) {
        assertThat(Audits.findings(POOL, Map.of("app/db.py", IMPORTS + code + "\n")))
                .isEmpty();
        assertThat(Audits.subjects(POOL, Map.of("app/db.py", IMPORTS + code + "\n")))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine = create_engine('sqlite:///a.db')",
                "engine = create_engine(os.getenv('U', 'sqlite:///a.db'))",
                "engine = create_engine(URL, poolclass=NullPool)",
                "def check():\n    engine = create_engine(URL)\n    engine.connect()\n    engine.dispose()",
                "from own import create_engine\nengine = create_engine(URL)",
                "# engine = create_engine(URL)"
            })
    void what_needs_no_size_is_not_judged(String code) {
        assertThat(Audits.subjects(POOL, Map.of("app/db.py", IMPORTS + code + "\n")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"alembic/env.py", "app/database/revisions/env.py", "scripts/load.py", "tests/db.py"})
    void migrations_and_scripts_use_one_connection(String path) {
        assertThat(Audits.subjects(POOL, Map.of(path, IMPORTS + "engine = create_engine(URL)\n")))
                .isZero();
    }

    @Test
    void options_from_elsewhere_leave_it_open() {
        assertThat(Audits.unknown(POOL, Map.of("app/db.py", IMPORTS + "engine = create_engine(URL, **options)\n")))
                .containsExactly("some of its options come from elsewhere");
    }

    @Test
    void it_says_what_is_missing_and_what_the_default_is() {
        assertThat(Audits.findings(POOL, Map.of("app/db.py", IMPORTS + "engine = create_engine(URL)\n")))
                .containsExactly(
                        "app/db.py:9 create_engine of engine: neither pool_size nor max_overflow is set: the pool"
                                + " has its default, 5 connections and 10 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Base.metadata.create_all(bind=engine)",
                "db.create_all()",
                "await c.run_sync(SQLModel.metadata.create_all)"
            })
    void tables_without_migrations_are_found(String code) {
        assertThat(Audits.findings(MIGRATIONS, Map.of("main.py", APP + code + "\n")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "requirements.txt, alembic==1.13",
        "alembic.ini, [alembic]",
        "migrations/versions/1_a.py, x = 1",
        "db/migrations/001.sql, select 1;",
        "package.json, '\"prisma\": \"^5.0.0\"'"
    })
    void a_migration_tool_anywhere_holds(String path, String text) {
        Map<String, String> files = Map.of("main.py", APP + "Base.metadata.create_all(engine)\n", path, text + "\n");
        assertThat(Audits.findings(MIGRATIONS, files)).isEmpty();
        assertThat(Audits.subjects(MIGRATIONS, files)).isOne();
    }

    @Test
    void tables_of_tests_and_programs_are_not_judged() {
        String program = APP + "if __name__ == '__main__':\n    Base.metadata.create_all(engine)\n";
        assertThat(Audits.subjects(MIGRATIONS, Map.of("main.py", program))).isZero();
        assertThat(Audits.subjects(MIGRATIONS, Map.of("tests/conftest.py", "Base.metadata.create_all(engine)\n")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class UserCreate(BaseModel):\n    password: str\n",
                "class UserRegister(UserBase):\n    email: str\n    password: str = Field(description='x')\n",
                "class PasswordReset(BaseModel):\n    new_password: SecretStr\n"
            })
    void a_field_that_takes_anything_is_found(String code) {
        assertThat(Audits.findings(PASSWORD, Map.of("main.py", APP + code))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class UserCreate(BaseModel):\n    password: str = Field(min_length=8)\n",
                "class UserCreate(BaseModel):\n    password: constr(min_length=8)\n",
                "class UserCreate(BaseModel):\n    password: Annotated[str, MinLen(8)]\n",
                "class UserCreate(BaseModel):\n    password: StrongPassword\n"
            })
    void a_constraint_holds(String code) {
        assertThat(Audits.findings(PASSWORD, Map.of("main.py", APP + code))).isEmpty();
        assertThat(Audits.subjects(PASSWORD, Map.of("main.py", APP + code))).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class UserLogin(BaseModel):\n    password: str\n",
                "class UserResponse(BaseModel):\n    password: str\n",
                "class DatabaseSettingsUpdate(BaseModel):\n    password: str\n",
                "class UserCreate(Widget):\n    password: str\n",
                "class UserCreate(BaseModel):\n    email: str\n\n\nclass Other(BaseModel):\n    password: str\n"
            })
    void where_nobody_chooses_a_password_nothing_is_judged(String code) {
        assertThat(Audits.subjects(PASSWORD, Map.of("main.py", APP + code))).isZero();
    }

    @Test
    void a_check_elsewhere_leaves_it_open() {
        String code = "class UserCreate(BaseModel):\n    password: str\n\n    @field_validator('password')\n"
                + "    def strong(cls, v):\n        return v\n";
        assertThat(Audits.unknown(PASSWORD, Map.of("main.py", APP + code)))
                .containsExactly("passwords may be checked elsewhere: main.py:7");
    }
}
