package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.github.com,https://api.github.com/x,https://api.github.com/graphql",
        "https://api.github.com/,https://api.github.com/x,https://api.github.com/graphql",
        "https://git.acme.example/api/v3,https://git.acme.example/api/v3/x,https://git.acme.example/api/graphql",
        "http://127.0.0.1:9111/api/v3/,http://127.0.0.1:9111/api/v3/x,http://127.0.0.1:9111/api/graphql"
    })
    void the_address_of_graphql_follows_from_that_of_rest(String given, String rest, String graphql) {
        assertThat(ApiUrl.of(given).at("/x")).hasToString(rest);
        assertThat(ApiUrl.of(given).graphql()).hasToString(graphql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.github.com", "file:///etc/passwd", "https:", "http://a b"})
    void anything_else_is_refused(String given) {
        assertThatThrownBy(() -> ApiUrl.of(given)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_can_t_leave_its_place_in_a_path() {
        assertThat(Paths.segment("a/../b c?d")).isEqualTo("a%2F..%2Fb%20c%3Fd");
        assertThat(Paths.segment("..")).isEqualTo("%2E%2E");
    }
}
