package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Consumer;

/** Writes JSON into a text: streamed, because binding objects by reflection is what a short run can least afford. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** One JSON object as a text that ends in a line feed. */
    static String object(Consumer<Json> members) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines)
                    .withSeparators(DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(
                            com.fasterxml.jackson.core.util.Separators.Spacing.AFTER)));
            new Json(generator).braces(members);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    Json text(String name, String value) {
        return does(() -> generator.writeStringField(name, Unicode.wellFormed(value)));
    }

    Json number(String name, long value) {
        return does(() -> generator.writeNumberField(name, value));
    }

    /** A part of one, to four decimals. */
    Json decimal(String name, double value) {
        return does(
                () -> generator.writeNumberField(name, BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP)));
    }

    Json truth(String name, boolean value) {
        return does(() -> generator.writeBooleanField(name, value));
    }

    Json object(String name, Consumer<Json> members) {
        return does(() -> generator.writeFieldName(name)).braces(members);
    }

    Json texts(String name, Collection<String> values) {
        return does(() -> {
            generator.writeArrayFieldStart(name);
            for (String value : values) {
                generator.writeString(Unicode.wellFormed(value));
            }
            generator.writeEndArray();
        });
    }

    /** An array of objects, one an item. */
    <T> Json objects(String name, Collection<T> items, Consumer<T> members) {
        return does(() -> {
            generator.writeArrayFieldStart(name);
            for (T item : items) {
                braces(json -> members.accept(item));
            }
            generator.writeEndArray();
        });
    }

    private Json braces(Consumer<Json> members) {
        return does(() -> {
            generator.writeStartObject();
            members.accept(this);
            generator.writeEndObject();
        });
    }

    private Json does(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A call of the generator, which declares what writing to memory never throws. */
    private interface Step {
        void run() throws IOException;
    }
}
