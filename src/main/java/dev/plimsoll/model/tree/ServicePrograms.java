package dev.plimsoll.model.tree;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the programs that serve requests, and what builds or deploys them. */
final class ServicePrograms {
    private static final Set<String> MANIFESTS = Set.of(
            "requirements.txt",
            "pyproject.toml",
            "Pipfile",
            "package.json",
            "pom.xml",
            "build.gradle",
            "build.gradle.kts");
    private static final Pattern IMAGE = Pattern.compile(
            "(?i)(?:.*[._-])?(?:dockerfile|containerfile)(?:[._-].*)?|project\\.toml|\\.ko\\.yaml|"
                    + "skaffold\\.yaml|\\.goreleaser\\.ya?ml|earthfile|nixpacks\\.toml|docker-bake\\.hcl|docker-bake\\.json");
    private static final Pattern DEPLOYMENT = Pattern.compile(
            "(?i)serverless\\.(?:ya?ml|ts|js)|vercel\\.json|netlify\\.toml|fly\\.toml|app\\.yaml|"
                    + "render\\.ya?ml|railway\\.(?:json|toml)|procfile|template\\.ya?ml|samconfig\\.toml|cdk\\.json|wrangler\\.(?:toml|jsonc?)|amplify\\.yml|"
                    + "firebase\\.json|host\\.json|zappa_settings\\.json|.+\\.service(?:\\.(?:template|tmpl|tpl|in|j2|example))?|ecosystem\\.config\\.js|"
                    + "apprunner\\.yaml|\\.platform\\.app\\.yaml|manifest\\.ya?ml|flake\\.nix|shuttle\\.toml|capistrano|deploy\\.rb");

    /** The text of a deployment's configuration, to look for a folder's name in. */
    private static final Parser<String> TEXT = new Parser<>() {
        @Override
        public Parsed<String> parse(Source source) {
            return Parsed.whole(source.text());
        }
    };

    private static final PathTest IMAGES =
            PathTest.ofName(name -> IMAGE.matcher(name).matches()).butNot(SampleFiles.IN_SAMPLES);
    private static final PathTest DEPLOYMENTS = PathTest.ofName(
                    name -> DEPLOYMENT.matcher(name).matches())
            .butNot(SampleFiles.IN_SAMPLES)
            .butNot(IMAGES);
    private static final PathTest CANDIDATES =
            PathTest.ofName(MANIFESTS::contains).butNot(SampleFiles.IN_SAMPLES);

    private final Reading reading;
    private final Map<String, Blob> manifests = new TreeMap<>();
    private final List<Place> images = new ArrayList<>();
    private final List<Blob> deployments = new ArrayList<>();

    private ServicePrograms(Reading reading) {
        this.reading = reading;
        reading.files(CANDIDATES).forEach(blob -> manifests.put(blob.path(), blob));
    }

    static List<ServiceProgram> in(Reading reading) {
        return new ServicePrograms(reading).found();
    }

    private List<ServiceProgram> found() {
        Map<String, Blob> programs = new TreeMap<>();
        for (Blob manifest : manifests.values()) {
            if (reading.peek(manifest, ServiceManifest.SERVICE).isPresent()) {
                programs.putIfAbsent(manifest.folder(), manifest);
            }
        }
        if (!programs.isEmpty()) {
            lookForBuilds();
        }
        return programs.values().stream()
                .map(manifest -> of(
                        manifest,
                        reading.peek(manifest, ServiceManifest.SERVICE).orElseThrow()))
                .toList();
    }

    private void lookForBuilds() {
        reading.files(IMAGES).forEach(blob -> images.add(Place.ofFile(blob.path())));
        deployments.addAll(reading.files(DEPLOYMENTS));
    }

    private ServiceProgram of(Blob manifest, String evidence) {
        List<Place> here = new ArrayList<>();
        List<Place> elsewhere = new ArrayList<>();
        for (Blob deployment : deployments) {
            (covers(deployment, manifest.folder()) ? here : elsewhere).add(Place.ofFile(deployment.path()));
        }
        return new ServiceProgram(Place.ofFile(manifest.path()), manifest.folder(), evidence, images, here, elsewhere);
    }

    /** It lies beside the program, or names its folder; a unit or a recipe for a host may start anything. */
    private boolean covers(Blob deployment, String folder) {
        String name = deployment.name().toLowerCase(Locale.ROOT);
        boolean forHost = name.contains(".service") || name.equals("flake.nix") || name.equals("deploy.rb");
        String last = folder.substring(folder.lastIndexOf('/') + 1);
        return forHost
                || deployment.folder().equals(folder)
                || folder.isEmpty()
                || reading.peek(deployment, TEXT).contains(last);
    }
}
