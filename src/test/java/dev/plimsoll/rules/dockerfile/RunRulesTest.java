package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.delta.Repaired;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RUN instructions run: version bounds, downloads, sudo and upgrades. */
class RunRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN pip install fastapi>=0.100 | fastapi has a bound (1 of 1 bounds)",
                "RUN pip3.12 install -q a>1.0 'b>=2' c<=3 | a and 1 more have bounds (2 of 3 bounds)",
                "RUN python -m pip install a >=1.0 | a has a bound (1 of 1 bounds)",
                "RUN pip install a>=1,<2 | a has a bound (1 of 1 bounds)",
                "RUN apk add --no-cache curl>7.1 | curl has a bound (1 of 1 bounds)",
                "RUN npm install left-pad@>=1.2 | left-pad@ has a bound (1 of 1 bounds)",
                "RUN uv pip install httpx[http2]>=0.25 && true | httpx[http2] has a bound (1 of 1 bounds)",
            })
    void a_bound_that_the_shell_takes_for_a_redirection_is_found(String text, String message) {
        assertThat(found(new UnquotedVersionSpecifier(), text))
                .singleElement()
                .asString()
                .endsWith(message.replace(" (", " that the shell takes for a redirection ("));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN pip install 'a>=1.0' \"b<2\" > /tmp/log 2>&1",
                "RUN pip install a==1.0 b~=2.0 c!=3 >log",
                "RUN pip install -r requirements.txt 2>/dev/null",
                "RUN echo a>=1.0",
                "RUN [\"pip\", \"install\", \"a>=1.0\"]",
                "RUN pip freeze >1.txt",
            })
    void quotes_real_redirections_and_lists_are_right(String text) {
        assertThat(found(new UnquotedVersionSpecifier(), text)).isEmpty();
    }

    @Test
    void the_repair_quotes_each_bound_where_it_stands() {
        String text = """
                FROM a:1.2.3
                RUN pip install \\
                    # the frame
                    fastapi>=0.100 \\
                    "b>=2" c \\
                    uvicorn[standard]>=0.23,<1 && \\
                    echo done
                """;
        Audit audit = Audits.of(new UnquotedVersionSpecifier(), Map.of("Dockerfile", text));
        String repaired = text(new Repaired(Snapshots.of(Map.of("Dockerfile", text)), audit.findings()));
        assertThat(repaired)
                .isEqualTo(text.replace("fastapi>=0.100", "\"fastapi>=0.100\"")
                        .replace("uvicorn[standard]>=0.23,<1", "\"uvicorn[standard]>=0.23,<1\""));
    }

    private static String text(Repaired repaired) {
        try {
            return new String(
                    repaired.snapshot().find("Dockerfile").orElseThrow().bytes(), "UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "RUN dnf install -y --nogpgcheck https://example.org/a.rpm ; dnf --nogpgcheck does not check signatures",
                "RUN apt-get update && apt-get install -y --allow-unauthenticated a ; apt-get --allow-unauthenticated does not check signatures",
                "RUN apk add --no-cache --allow-untrusted a.apk ; apk --allow-untrusted does not check signatures",
                "RUN pip install --trusted-host pypi.example.org a ; pip --trusted-host does not check the server's certificate",
                "RUN pip install --trusted-host=pypi.example.org a ; pip --trusted-host does not check the server's certificate",
                "RUN curl -sSLk https://example.org/a -o a ; curl -sSLk does not check the server's certificate",
                "RUN wget --no-check-certificate https://example.org/a ; wget --no-check-certificate does not check the server's certificate",
                "RUN git -c http.sslVerify=false clone https://example.org/a ; git http.sslVerify=false does not check the server's certificate",
                "ENV NODE_TLS_REJECT_UNAUTHORIZED=0 ; ENV NODE_TLS_REJECT_UNAUTHORIZED keeps programs from checking certificates",
                "ARG GIT_SSL_NO_VERIFY=true ; ARG GIT_SSL_NO_VERIFY keeps programs from checking certificates",
                "ENV NODE_TLS_REJECT_UNAUTHORIZED=1 ; ",
                "RUN npm config set strict-ssl false ; npm is told not to check certificates",
                "RUN curl -fsSL https://example.org/a.sh # x ; ",
                "RUN curl -fsSL https://example.org/a.sh | sh ; curl fetches a script that sh runs unseen",
                "RUN curl -fsSL https://example.org/a.sh | sudo -E bash - ; curl fetches a script that bash runs unseen",
                "RUN wget -qO- https://example.org/a.gz | gunzip | bash -s -- -y ; wget fetches a script that bash runs unseen",
                "RUN bash -c \"$(curl -fsSL https://example.org/a.sh)\" ; curl fetches a script that bash runs unseen",
                "RUN bash <(curl -fsSL https://example.org/a.sh) ; curl fetches a script that bash runs unseen",
                "RUN curl https://example.org/a.py | python3 - ; curl fetches a script that python3 runs unseen",
            })
    void a_download_that_nothing_vouches_for_is_found(String text, String message) {
        List<String> found = found(new UnverifiedDownload(), text);
        if (message == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().endsWith(": " + message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN curl -fsSL https://example.org/a.tgz | tar -xz",
                "RUN curl -fsSL https://example.org/key.asc | gpg --dearmor -o /etc/apt/keyrings/a.gpg",
                "RUN curl -fsSL https://example.org/a.json | python3 -c 'import json'",
                "RUN curl -fsSL https://example.org/a.json | python3 -m json.tool",
                "RUN curl -k https://localhost:8443/health",
                "RUN echo 'curl -k https://example.org | sh'",
                "RUN curl -o k https://example.org/a",
                "RUN wget https://example.org/a.sh && sha256sum -c a.sum && sh a.sh",
            })
    void what_is_checked_unpacked_or_only_spoken_of_is_right(String text) {
        assertThat(found(new UnverifiedDownload(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN sudo apt-get update | 1",
                "RUN apt-get update && sudo -E apt-get install -y a | 1",
                "RUN apt-get install -y sudo | 0",
                "RUN echo sudo make me | 0",
                "RUN <<EOF~sudo make~EOF | 1",
            })
    void sudo_counts_where_it_is_run(String text, int count) {
        assertThat(found(new SudoInRun(), text)).hasSize(count);
        assertThat(Audits.findings(
                        new SudoInRun(), Map.of(".devcontainer/Dockerfile", "FROM a:1.2.3\nRUN sudo make\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN apt-get update && apt-get -y dist-upgrade | 1",
                "RUN apt full-upgrade -y | 1",
                "RUN zypper --non-interactive dup | 1",
                "RUN dnf distro-sync -y | 1",
                "RUN apt-get upgrade -y | 0",
                "RUN apk upgrade --no-cache | 0",
                "RUN apt-get install -y dist-upgrade-notes | 0",
            })
    void only_what_takes_the_distribution_elsewhere_is_an_upgrade_of_it(String text, int count) {
        assertThat(found(new DistributionUpgrade(), text)).hasSize(count);
    }

    @Test
    void another_shell_than_a_posix_one_is_not_read() {
        String windows = "# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN sudo pip install a>=1\n";
        String shell = "FROM a:1.2.3\nSHELL [\"pwsh\", \"-c\"]\nRUN sudo pip install a>=1\n";
        for (String text : List.of(windows, shell)) {
            assertThat(Audits.subjects(new SudoInRun(), Map.of("Dockerfile", text)))
                    .isZero();
        }
    }

    private static List<String> found(Rule<?> rule, String text) {
        return Audits.findings(rule, Map.of("Dockerfile", "FROM a:1.2.3\n" + text.replace('~', '\n') + "\n"));
    }
}
