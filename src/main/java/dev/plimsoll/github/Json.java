package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads and writes GitHub's JSON; what is absent reads as empty. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode read(byte[] bytes) throws IOException {
        JsonNode node = MAPPER.readTree(bytes);
        return node == null ? MAPPER.missingNode() : node;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** As a string literal, quotes included: GraphQL's escapes are JSON's. */
    static String quoted(String text) {
        return MAPPER.getNodeFactory().textNode(text).toString();
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(each.apply(node)));
        return all;
    }
}
