package dev.plimsoll.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Finds what a payload calls its action, for the record. */
final class Action {
    private static final JsonFactory JSON = new JsonFactory();

    private Action() {}

    static Optional<String> of(byte[] payload) {
        try (JsonParser json = JSON.createParser(payload)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean action = json.currentName().equals("action");
                json.nextToken();
                if (action) {
                    return Optional.of(json.getText()).filter(text -> text.matches("[a-z_]{1,60}"));
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
