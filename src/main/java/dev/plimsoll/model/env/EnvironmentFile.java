package dev.plimsoll.model.env;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;
import java.util.List;

/** An env file of the tree (".env", ".env.production", "worker.env") and what it sets, in the order of writing. */
public record EnvironmentFile(String path, Use use, List<EnvironmentSetting> settings) implements Fact {
    public EnvironmentFile {
        settings = List.copyOf(settings);
    }

    /** What a file is there for, by its name. */
    public enum Use {
        /** Shows which variables there are (.env.example, .env.dist, .env.template). */
        EXAMPLE,
        /** Is for tests or development, and often committed on purpose (.env.test, .env.development). */
        DEVELOPMENT,
        /** Anything else: what a program runs with. */
        RUNNING
    }

    @Override
    public Place place() {
        return Place.ofFile(path);
    }

    @Override
    public String name() {
        return "env file";
    }

    /** Those whose value is of this kind. */
    public List<EnvironmentSetting> holding(SecretValue value) {
        return settings.stream().filter(setting -> setting.value() == value).toList();
    }

    /** True where it only shows or tests something: it lies in a folder of tests, examples or documentation. */
    public boolean isSample() {
        return SampleFiles.liesInSamples(path);
    }
}
