package dev.plimsoll.model.docker;

import dev.plimsoll.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out which folder each Dockerfile is built with, and what keeps files out of it. */
final class BuildContexts {
    private final Snapshot snapshot;
    private final SaidBuilds said;

    private BuildContexts(Snapshot snapshot, SaidBuilds said) {
        this.snapshot = snapshot;
        this.said = said;
    }

    /**
     * The contexts of Dockerfiles.
     *
     * @param said what other files of the repository say of building them
     */
    static List<BuildContext> of(Snapshot snapshot, List<Dockerfile> dockerfiles, SaidBuilds said) {
        BuildContexts contexts = new BuildContexts(snapshot, said);
        Map<String, List<Dockerfile>> byFolder = new TreeMap<>();
        for (Dockerfile dockerfile : dockerfiles) {
            if (dockerfile.copies().findAny().isPresent()) {
                contexts.folders(dockerfile)
                        .forEach(folder -> byFolder.computeIfAbsent(folder, f -> new ArrayList<>())
                                .add(dockerfile));
            }
        }
        return byFolder.entrySet().stream()
                .map(entry -> contexts.context(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Set<String> folders(Dockerfile dockerfile) {
        Set<String> folders = said.contexts(dockerfile);
        return folders.isEmpty() ? inferred(dockerfile).map(Set::of).orElse(Set.of()) : folders;
    }

    /**
     * Where nothing says the context: its own folder or the nearest one above in which all that it copies exists. Where
     * none has all of it, the one that has most; where none has any, it can't be told.
     */
    private Optional<String> inferred(Dockerfile dockerfile) {
        List<String> sources = dockerfile
                .copies()
                .flatMap(copy -> copy.sources().stream())
                .filter(source -> !source.isEmpty() && source.indexOf('*') < 0)
                .toList();
        if (sources.isEmpty()) {
            return Optional.of(dockerfile.folder());
        }
        Optional<String> best = Optional.empty();
        long most = 0;
        String folder = dockerfile.folder();
        while (true) {
            String prefix = folder.isEmpty() ? "" : folder + "/";
            long exist = sources.stream()
                    .filter(source -> snapshot.exists(prefix + source))
                    .count();
            if (exist > most) {
                most = exist;
                best = Optional.of(folder);
            }
            if (folder.isEmpty()) {
                return best;
            }
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
    }

    private BuildContext context(String folder, List<Dockerfile> dockerfiles) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        boolean ignores = isFile(prefix + ".dockerignore") || isFile(prefix + ".containerignore");
        List<Dockerfile> uncovered = dockerfiles.stream()
                .filter(dockerfile -> !ignores && !isFile(dockerfile.path() + ".dockerignore"))
                .toList();
        List<ContextCopy> broad = uncovered.stream()
                .flatMap(Dockerfile::copies)
                .filter(copy -> copy.sources().stream().anyMatch(source -> isBroad(prefix, source)))
                .toList();
        return new BuildContext(folder, dockerfiles, uncovered, broad);
    }

    private boolean isBroad(String prefix, String source) {
        return source.isEmpty() || source.equals("*") || snapshot.isFolder(prefix + source);
    }

    private boolean isFile(String path) {
        return snapshot.find(path).isPresent();
    }
}
