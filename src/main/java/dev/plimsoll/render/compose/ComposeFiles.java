package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.env.EnvFile;
import dev.plimsoll.syntax.yaml.YamlFile;
import java.util.Optional;

/** The files that a project is made of, by their path from the repository's root; empty for what is not there. */
public interface ComposeFiles {
    Optional<YamlFile> yaml(String path);

    Optional<EnvFile> env(String path);
}
