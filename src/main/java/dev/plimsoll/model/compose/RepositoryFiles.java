package dev.plimsoll.model.compose;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.YamlFiles;
import dev.plimsoll.render.compose.ComposeFiles;
import dev.plimsoll.syntax.env.EnvFile;
import dev.plimsoll.syntax.env.EnvParser;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.Optional;

/** The files of a repository, as the renderer asks for them. */
record RepositoryFiles(Reading reading) implements ComposeFiles {
    @Override
    public Optional<YamlFile> yaml(String path) {
        return reading.snapshot()
                .find(path)
                .filter(blob -> YamlFiles.isYaml(blob) || ComposeNames.isUsual(blob.name()))
                .map(blob -> reading.read(blob, YamlParser.YAML));
    }

    @Override
    public Optional<EnvFile> env(String path) {
        return reading.snapshot().find(path).map(blob -> reading.peek(blob, EnvParser.ENV));
    }
}
