package dev.plimsoll.model.docker;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for what Dockerfiles copy. What git ignores, or what is commonly made by a build, may be there when it is built;
 * a pattern may match nothing.
 */
final class SourceFinder {
    private static final Parser<PathRules> GITIGNORE = source -> Parsed.whole(PathRules.ofFile(source.text()));
    private static final Pattern PATTERN = Pattern.compile("[*?\\[\\\\$]");
    private static final Pattern MADE = Pattern.compile(
            "(?i)(.*/)?(dist|build|builds|out|output|target|bin|node_modules|release|publish|public"
                    + "|artifacts?|generated|gen|vendor|wheels|wheelhouse|libs?|tmp|\\.next|_output|_build)(/.*)?"
                    + "|.*\\.(jar|war|ear|whl|exe|dll|so|deb|rpm|apk|tgz|tar|gz|xz|zip|bin|wasm|pem|crt|key|env|p12|jks|pub|db|sqlite)|(.*/)?\\.env[^/]*");

    private final Reading reading;
    private final SaidBuilds said;
    private final Map<String, Optional<PathRules>> gitignores = new HashMap<>();
    private final List<String> submodules;

    SourceFinder(Reading reading, SaidBuilds said) {
        this.reading = reading;
        this.said = said;
        this.submodules = reading.snapshot().blobs().stream()
                .filter(blob -> blob.mode() == Mode.SUBMODULE)
                .map(Blob::path)
                .toList();
    }

    Stream<CopiedSources> find(List<Dockerfile> dockerfiles) {
        return dockerfiles.stream().flatMap(dockerfile -> {
            Set<String> contexts = said.contexts(dockerfile);
            return dockerfile.copies().map(copy -> find(dockerfile, copy, contexts));
        });
    }

    private CopiedSources find(Dockerfile dockerfile, ContextCopy copy, Set<String> contexts) {
        String context = contexts.stream()
                .min((one, other) -> Integer.compare(lost(copy, one), lost(copy, other)))
                .orElseGet(() -> inferred(dockerfile));
        Optional<Blob> ignoreFile = ignoreFile(dockerfile, context);
        Optional<IgnoreFile> ignores = ignoreFile.map(blob -> reading.peek(blob, IgnoreFile.PARSER));
        List<String> missing = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        String unknown = copy.known() ? "" : "a path is made of a variable that has no value here";
        for (String source : copy.sources()) {
            if (source.isEmpty() || PATTERN.matcher(source).find()) {
                continue;
            }
            String path = path(context, source);
            if (!snapshot().exists(path)) {
                Optional<String> reason = mayCome(path);
                unknown = reason.orElse(unknown);
                if (reason.isEmpty()) {
                    missing.add(source);
                }
            } else if (ignores.filter(file -> file.keepsOut(source)).isPresent()) {
                ignored.add(source);
            }
        }
        if (contexts.isEmpty() && !missing.isEmpty() && !isAtTop(dockerfile)) {
            unknown = "no file of the repository says which folder " + dockerfile.path() + " is built with, and "
                    + missing.get(0) + " is not beside it";
            missing = List.of();
        }
        return new CopiedSources(
                copy, context, missing, ignored, ignoreFile.map(Blob::path).orElse(""), unknown);
    }

    /**
     * Nothing lies above the repository's top, so that this is the context where some of what is copied lies there. A
     * Dockerfile of another name may be for a machine that first makes what it copies.
     */
    private boolean isAtTop(Dockerfile dockerfile) {
        return dockerfile.path().matches("(?i)(docker|container)file")
                && dockerfile
                        .copies()
                        .flatMap(copy -> copy.sources().stream())
                        .anyMatch(source -> !source.isEmpty() && snapshot().exists(source));
    }

    private Snapshot snapshot() {
        return reading.snapshot();
    }

    private int lost(ContextCopy copy, String context) {
        return (int) copy.sources().stream()
                .filter(source -> !snapshot().exists(path(context, source)))
                .count();
    }

    /** Its own folder, or the nearest one above in which all that it copies by name exists. */
    private String inferred(Dockerfile dockerfile) {
        List<String> sources = dockerfile
                .copies()
                .flatMap(copy -> copy.sources().stream())
                .filter(source -> !PATTERN.matcher(source).find())
                .toList();
        String folder = dockerfile.folder();
        while (true) {
            String context = folder;
            if (sources.stream().allMatch(source -> snapshot().exists(path(context, source)))) {
                return context;
            } else if (folder.isEmpty()) {
                return dockerfile.folder();
            }
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
    }

    private static String path(String context, String source) {
        List<String> parts = new ArrayList<>();
        for (String part : source.split("/")) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1); // nothing lies above a context's top
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        String inner = String.join("/", parts);
        return context.isEmpty() ? inner : inner.isEmpty() ? context : context + "/" + inner;
    }

    private Optional<Blob> ignoreFile(Dockerfile dockerfile, String context) {
        return snapshot()
                .find(dockerfile.path() + ".dockerignore")
                .or(() -> snapshot().find(path(context, ".dockerignore")))
                .or(() -> snapshot().find(path(context, ".containerignore")));
    }

    /** Why what is not in the repository may be there when it is built. */
    private Optional<String> mayCome(String path) {
        if (MADE.matcher(path).matches()) {
            return Optional.of(path + " is not in the repository; a build may make it");
        }
        String folder = path;
        while (!folder.isEmpty()) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            String above = folder;
            boolean ignored = gitignores
                    .computeIfAbsent(above, this::gitignore)
                    .filter(rules -> rules.leavesOut(path.substring(above.isEmpty() ? 0 : above.length() + 1)))
                    .isPresent();
            if (ignored) {
                return Optional.of(path + " is not in the repository, and git ignores it: something may make it");
            }
        }
        boolean submodule = submodules.stream().anyMatch(module -> path.startsWith(module + "/"));
        return submodule ? Optional.of(path + " lies in a submodule") : Optional.empty();
    }

    private Optional<PathRules> gitignore(String folder) {
        return snapshot().find(path(folder, ".gitignore")).map(blob -> reading.peek(blob, GITIGNORE));
    }
}
