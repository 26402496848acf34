package dev.plimsoll.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an image is called (the grammar of the distribution project's package "reference"), written out in full:
 * "python:3.12" is registry docker.io, repository library/python, tag 3.12.
 *
 * @param registry host, with its port where one is written; "docker.io" where none is
 * @param repository path below the registry
 */
public record ImageReference(String registry, String repository, Optional<String> tag, Optional<String> digest) {
    private static final String DEFAULT_REGISTRY = "docker.io";
    private static final Pattern FORM =
            Pattern.compile("(?<name>(?:(?<host>(?:[A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:]+])"
                    + "(?::[0-9]+)?)/)?[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*)"
                    + "(?::(?<tag>[\\w][\\w.-]{0,127}))?(?:@(?<digest>[A-Za-z][A-Za-z0-9+._-]*:[0-9A-Fa-f]{32,}))?");
    private static final int LONGEST = 1024;

    /** How firmly a reference names one image. */
    public enum Pin {
        /** No tag, or "latest". */
        LATEST,
        /** A tag that is given to another image with each release or rebuild: it names no patch version. */
        FLOATING,
        /** A tag that names one version, date or commit. */
        VERSION,
        /** A digest: always the same image. */
        DIGEST
    }

    /** The reference that a text is; empty where it is none (an unresolved variable, a template, nothing). */
    public static Optional<ImageReference> of(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        Optional<String> tag = Optional.ofNullable(form.group("tag"));
        Optional<String> digest = Optional.ofNullable(form.group("digest"));
        String name = form.group("name");
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        if (!isHost(first)) {
            String repository = slash < 0 ? "library/" + name : name;
            return Optional.of(new ImageReference(DEFAULT_REGISTRY, repository, tag, digest));
        }
        String registry = first.equals("index.docker.io") ? DEFAULT_REGISTRY : first;
        String repository = name.substring(slash + 1);
        boolean official = registry.equals(DEFAULT_REGISTRY) && repository.indexOf('/') < 0;
        return Optional.of(new ImageReference(registry, official ? "library/" + repository : repository, tag, digest));
    }

    private static boolean isHost(String first) {
        return first.contains(".")
                || first.contains(":")
                || first.equals("localhost")
                || first.chars().anyMatch(Character::isUpperCase);
    }

    public Pin pin() {
        if (digest.isPresent()) {
            return Pin.DIGEST;
        }
        String named = tag.orElse("latest");
        if (named.equals("latest")) {
            return Pin.LATEST;
        }
        return ImageTag.namesOneVersion(this, named) ? Pin.VERSION : Pin.FLOATING;
    }

    /** The image without tag and digest, as people write it: "python", "ghcr.io/acme/app". */
    public String image() {
        if (!registry.equals(DEFAULT_REGISTRY)) {
            return registry + "/" + repository;
        }
        return repository.startsWith("library/") ? repository.substring("library/".length()) : repository;
    }

    /** The last part of the repository: "app" of "ghcr.io/acme/app". */
    public String lastName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return image()
                + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }
}
