package dev.plimsoll.server.work;

import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Defaults;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.store.OwnerFile;
import dev.plimsoll.store.OwnerFiles;
import dev.plimsoll.syntax.ParseCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The defaults of the organisations. They are kept when the default branch of an organisation's {@code .github}
 * repository is looked at, which its pushes bring about; so that reviewing any other repository asks GitHub for nothing.
 */
final class OrganisationDefaults {
    private static final String SUFFIX = "/" + Defaults.REPOSITORY;

    private final OwnerFiles files;
    private final ParseCache parsed;

    OrganisationDefaults(OwnerFiles files, ParseCache parsed) {
        this.files = files;
        this.parsed = parsed;
    }

    /** Those that hold for a repository; what stands in the defaults' own repository is its own. */
    Defaults of(String repository) {
        if (repository.endsWith(SUFFIX)) {
            return Defaults.NONE;
        }
        String owner = owner(repository);
        return files.find(owner)
                .map(found -> Defaults.of(owner + SUFFIX, blob(found), parsed))
                .orElse(Defaults.NONE);
    }

    private static Blob blob(OwnerFile found) {
        byte[] bytes = found.content().getBytes(StandardCharsets.UTF_8);
        return new Blob(Configuration.PATH, found.blob(), Mode.REGULAR, bytes.length, () -> bytes);
    }

    /** Keeps what the commit of a default branch holds, if it is one that holds defaults. */
    void keep(String repository, Snapshot snapshot) {
        if (repository.endsWith(SUFFIX)) {
            Optional<Blob> file = snapshot.find(Configuration.PATH);
            String id = file.map(Blob::id).orElse("");
            files.keep(new OwnerFile(
                    owner(repository),
                    repository,
                    id,
                    file.map(OrganisationDefaults::text).orElse("")));
        }
    }

    private static String text(Blob file) {
        try {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String owner(String repository) {
        return repository.substring(0, repository.indexOf('/'));
    }
}
