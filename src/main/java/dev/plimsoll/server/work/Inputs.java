package dev.plimsoll.server.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes what a job has to know, and reads it again. */
final class Inputs {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Inputs() {}

    static String write(Object input) {
        try {
            return MAPPER.writeValueAsString(input);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the job's input can't be read", broken);
        }
    }
}
