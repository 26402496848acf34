package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instructions by themselves: ADD, WORKDIR, stages' names, ENTRYPOINT and CMD, MAINTAINER, FROM. */
class InstructionRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADD file /usr/src/app/ | COPY",
                "ADD file.zip /usr/src/app/ | COPY",
                "ADD --chown=app:app src /app | COPY",
                "ADD --checksum=sha256:12 file /x | ",
                "ADD file https://example.org/y /x/ | ",
            })
    void add_of_a_plain_file_is_found_and_repaired_where_copy_takes_the_same(String text, String repair) {
        assertThat(repairs(new AddInsteadOfCopy(), text)).containsExactly(Optional.ofNullable(repair));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY file /x",
                "ADD file.tar /x",
                "ADD rootfs.tar.xz app.tgz /",
                "ADD file.gz /x",
                "ADD *.tar.gz /x/",
                "ADD https://example.org/file /x",
                "ADD git@github.com:acme/app.git /src",
            })
    void archives_and_addresses_are_for_add(String text) {
        assertThat(repairs(new AddInsteadOfCopy(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WORKDIR app | 1",
                "WORKDIR \"app/src\" | 1",
                "ENV D=app~WORKDIR $D | 1",
                "WORKDIR /usr/local | 0",
                "WORKDIR '/usr/local' | 0",
                "WORKDIR \"/usr/${x}\" | 0",
                "WORKDIR C:/app | 0",
                "WORKDIR /srv~WORKDIR app | 0",
                "WORKDIR ${work} | 0",
                "WORKDIR /srv~FROM b:1.2.3~WORKDIR app | 1",
                "WORKDIR /srv~FROM x~WORKDIR app | 0",
            })
    void a_relative_folder_counts_where_none_above_is_known(String text, int count) {
        assertThat(repairs(new RelativeWorkdir(), "FROM a:1.2.3 AS x~" + text)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM a AS x~FROM b AS x | 2",
                "FROM a AS x~FROM b AS X~FROM c AS x | 2",
                "FROM a AS x~FROM b AS y | 0",
                "FROM a~FROM b~FROM c | 0",
            })
    void a_name_is_given_once(String text, int line) {
        List<String> found = Audits.findings(new DuplicateStageName(), Map.of("Dockerfile", text.replace('~', '\n')));
        assertThat(found).hasSize(line == 0 ? 0 : 1).allMatch(told -> told.startsWith("Dockerfile:" + line + " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CMD gunicorn app:app; [\"gunicorn\", \"app:app\"]",
                "ENTRYPOINT /usr/bin/app --port=80; [\"/usr/bin/app\", \"--port=80\"]",
                "CMD app --port $PORT; ",
                "CMD migrate && app; ",
                "CMD cd /srv; ",
                "CMD app 'a b'; ",
                "CMD app > /log; ",
                "FROM a:1.2.3 AS x~CMD app $Y~FROM x~RUN true; ",
            })
    void a_shell_before_the_program_is_found_and_taken_away_where_it_does_nothing(String text, String repair) {
        assertThat(repairs(new ShellFormEntrypoint(), text)).containsExactly(Optional.ofNullable(repair));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CMD [\"app\"]",
                "CMD exec app --port $PORT",
                "CMD migrate && exec app",
                "HEALTHCHECK CMD curl -f localhost",
                "CMD app --old\nCMD [\"app\"]",
                "CMD app\nFROM b:1.2.3\nCMD [\"app\"]",
                "FROM a:1.2.3 AS x\nCMD app\nFROM x\nENTRYPOINT [\"app\"]",
            })
    void lists_and_exec_are_right(String text) {
        assertThat(repairs(new ShellFormEntrypoint(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAINTAINER Ada <ada@example.org> | LABEL org.opencontainers.image.authors=\"Ada <ada@example.org>\"",
                "MAINTAINER \"Ada\" | LABEL org.opencontainers.image.authors=\"Ada\"",
                "MAINTAINER Ada \"the first\" Lovelace | ",
            })
    void maintainer_becomes_a_label(String text, String label) {
        assertThat(repairs(new DeprecatedMaintainer(), text)).containsExactly(Optional.ofNullable(label));
    }

    @Test
    void a_digest_is_asked_for_only_where_it_is_switched_on() {
        BaseImageWithoutDigest rule = new BaseImageWithoutDigest();
        assertThat(rule.card().onByDefault()).isFalse();
        String digest = "@sha256:" + "0123456789abcdef".repeat(4);
        assertThat(Audits.findings(rule, Map.of("Dockerfile", "FROM a:1.2.3" + digest + " AS x\nFROM x\n")))
                .isEmpty();
        assertThat(Audits.findings(rule, Map.of("Dockerfile", "ARG V=1.2.3\nFROM a:$V\n")))
                .containsExactly("Dockerfile:2 base image a: a:1.2.3 has no digest");
        assertThat(Audits.unknown(rule, Map.of("Dockerfile", "ARG V\nFROM $V\n")))
                .hasSize(1);
    }

    /** The text of each finding's repair. */
    private static List<Optional<String>> repairs(Rule<?> rule, String text) {
        String all = (text.startsWith("FROM") ? "" : "FROM a:1.2.3\n") + text.replace('~', '\n') + "\n";
        return Audits.of(rule, Map.of("Dockerfile", all)).findings().stream()
                .map(Finding::problem)
                .map(problem -> problem.edit().map(Edit::text))
                .toList();
    }
}
