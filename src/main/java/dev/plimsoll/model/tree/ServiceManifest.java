package dev.plimsoll.model.tree;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a manifest of packages says of a program that serves requests. A library names a framework, a program the server
 * that it runs with: only that counts.
 */
final class ServiceManifest implements Parser<Optional<String>> {
    static final ServiceManifest SERVICE = new ServiceManifest();
    private static final Pattern PYTHON = Pattern.compile(
            "(?m)^[\\s\"']*(uvicorn|gunicorn|hypercorn|daphne|waitress|uwsgi|granian)(?![\\w.-]*\\w)[^\\n]*");
    private static final Pattern JAVA =
            Pattern.compile("spring-boot-maven-plugin|quarkus-maven-plugin|org\\.springframework\\.boot['\"]");
    private static final Set<String> NODE =
            Set.of("express", "fastify", "koa", "@nestjs/core", "@hapi/hapi", "hono", "next", "nuxt");

    private ServiceManifest() {}

    @Override
    public Parsed<Optional<String>> parse(Source source) {
        String name = source.path().substring(source.path().lastIndexOf('/') + 1);
        return Parsed.whole(
                switch (name) {
                    case "package.json" -> node(source);
                    case "pom.xml", "build.gradle", "build.gradle.kts" ->
                        JAVA.matcher(source.text()).find() ? Optional.of("an executable jar") : Optional.empty();
                    default -> python(source.text());
                });
    }

    @Override
    public long weight(Source source, Optional<String> found) {
        return 0;
    }

    private static Optional<String> python(String text) {
        Matcher server = PYTHON.matcher(text);
        return server.find() ? Optional.of(server.group(1)) : Optional.empty();
    }

    /** A package that is published has an entry for its importers; a program has a way to start it. */
    private static Optional<String> node(Source source) {
        List<YamlNode> documents = YamlParser.YAML.parse(source).tree().documents();
        if (documents.isEmpty() || documents.get(0).at("scripts", "start").isEmpty()) {
            return Optional.empty();
        }
        YamlNode manifest = documents.get(0);
        boolean published = manifest.get("publishConfig").isPresent()
                || manifest.get("exports").isPresent();
        return manifest.get("dependencies").filter(known -> !published).stream()
                .flatMap(dependencies -> dependencies.entries().stream())
                .map(entry -> entry.name())
                .filter(NODE::contains)
                .findFirst();
    }
}
