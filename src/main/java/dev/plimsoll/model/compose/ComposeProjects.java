package dev.plimsoll.model.compose;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.YamlFiles;
import dev.plimsoll.render.compose.ComposeRenderer;
import dev.plimsoll.render.compose.ComposeTree;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the Compose files of a repository and which of them form one project. Compose itself merges the default file and
 * its override; any other file that is no project alone is laid over another one that has what it lacks.
 */
public final class ComposeProjects {
    private final Reading reading;
    private final RepositoryFiles files;
    private final Map<String, ProjectReader> alone = new TreeMap<>();
    private final List<ComposeProject> projects = new ArrayList<>();
    private final Map<String, List<ComposeService>> overlays = new HashMap<>();

    private ComposeProjects(Reading reading) {
        this.reading = reading;
        this.files = new RepositoryFiles(reading);
    }

    /** All projects, in the order of their files' paths; those that are laid over others come last. */
    public static List<ComposeProject> read(Reading reading) {
        ComposeProjects found = new ComposeProjects(reading);
        for (Blob blob : reading.files(YamlFiles.DEPLOYABLE)) {
            if (found.isCompose(blob)) {
                found.alone.put(blob.path(), found.render(List.of(blob.path())));
            }
        }
        found.roots().forEach(found::add);
        return found.projects.stream()
                .sorted(Comparator.comparing(ComposeProject::overlay))
                .map(found::withOverlays)
                .toList();
    }

    /** A file of a usual name that can't be read counts as read: what is wrong with it is said. */
    private boolean isCompose(Blob blob) {
        if (!ComposeNames.isUsual(blob.name()) && !reading.peek(blob, ComposeRecognition.MENTIONS_SERVICES)) {
            return false;
        }
        YamlFile file = ComposeNames.isUsual(blob.name())
                ? reading.read(
                        blob,
                        YamlParser.YAML,
                        parsed -> !parsed.unread().isEmpty()
                                && parsed.tree().documents().isEmpty())
                : reading.peek(blob, YamlParser.YAML);
        return ComposeRecognition.isCompose(reading.snapshot(), blob, file);
    }

    private ProjectReader render(List<String> paths) {
        ComposeTree tree = ComposeRenderer.render(paths, files);
        for (Unread unread : tree.unread()) {
            reading.note(unread.place().path(), List.of(unread));
        }
        return new ProjectReader(tree);
    }

    /** The files that are not merely part of another one's project, through extends or include. */
    private Set<String> roots() {
        Set<String> roots = new TreeSet<>();
        Set<String> parts = new HashSet<>();
        alone.forEach((path, project) ->
                project.files().stream().filter(part -> !part.equals(path)).forEach(parts::add));
        alone.keySet().stream()
                .filter(path -> !parts.contains(path) || isDefault(path))
                .forEach(roots::add);
        Set<String> covered = new HashSet<>(roots);
        roots.forEach(path -> covered.addAll(alone.get(path).files()));
        for (String path : alone.keySet()) {
            if (covered.add(path)) { // part of a circle that no root leads into
                roots.add(path);
                covered.addAll(alone.get(path).files());
            }
        }
        return roots;
    }

    private void add(String path) {
        Optional<String> standard = standardOf(folder(path));
        if (standard.filter(path::equals).isPresent()) {
            addStandard(path);
        } else if (standard.isPresent() && ComposeNames.OVERRIDES.contains(name(path))) {
            return; // merged into the default file
        } else {
            ProjectReader project = alone.get(path);
            Optional<String> altered = ServiceChanges.of(path, alone);
            Optional<String> base = isWhole(project) ? Optional.empty() : baseOf(path, project);
            if (altered.isPresent()) {
                addChanges(path, altered.get());
                return;
            }
            if (base.isPresent()) {
                addOverlay(path, base.get());
            } else {
                addOther(path, standard);
            }
        }
    }

    private void addStandard(String path) {
        List<String> paths = new ArrayList<>(List.of(path));
        ComposeNames.OVERRIDES.stream()
                .map(name -> sibling(path, name))
                .filter(alone::containsKey)
                .findFirst()
                .ifPresent(paths::add);
        ProjectReader project = paths.size() == 1 ? alone.get(path) : render(paths);
        projects.add(new ComposeProject(paths, false, project.services()));
    }

    /** A project by itself, that may also be meant to be laid over the default file of its folder. */
    private void addOther(String path, Optional<String> standard) {
        List<ComposeService> services = alone.get(path).services();
        if (standard.isPresent()
                && services.stream()
                        .anyMatch(s -> alone.get(standard.get()).entry(s.key()).isPresent())) {
            List<ComposeService> laid = render(List.of(standard.get(), path)).services();
            services = services.stream()
                    .map(service -> service.with(same(laid, service.key(), standard.get())))
                    .toList();
        }
        projects.add(new ComposeProject(List.of(path), false, services));
    }

    private void addOverlay(String path, String base) {
        List<ComposeService> laid = new ArrayList<>();
        for (ComposeService service : render(List.of(base, path)).services()) {
            alone.get(path)
                    .entry(service.key())
                    .ifPresent(own -> laid.add(
                            alone.get(base).entry(service.key()).isPresent()
                                    ? service.seenThrough(path, own.key().place())
                                    : service));
        }
        projects.add(new ComposeProject(List.of(base, path), true, laid));
        laid.stream()
                .filter(service -> service.overlay().isPresent())
                .forEach(service ->
                        overlays.computeIfAbsent(base, b -> new ArrayList<>()).add(service));
    }

    /** A file that only says which image another file's services are made of, or how they log: none is whole in it. */
    private void addChanges(String path, String other) {
        List<String> files = new ArrayList<>(List.of(other, path));
        ProjectReader altered = alone.get(other);
        if (!isWhole(altered)) {
            baseOf(other, altered).ifPresent(base -> files.add(0, base));
        }
        List<ComposeService> laid = new ArrayList<>();
        for (ComposeService service : render(files).services()) {
            alone.get(path)
                    .entry(service.key())
                    .ifPresent(
                            own -> laid.add(service.seenThrough(path, own.key().place())));
        }
        projects.add(new ComposeProject(files, true, laid));
        laid.forEach(service ->
                overlays.computeIfAbsent(files.get(0), b -> new ArrayList<>()).add(service));
    }

    private static List<ComposeService> same(List<ComposeService> services, String key, String file) {
        return services.stream()
                .filter(service -> service.key().equals(key))
                .map(service -> service.seenThrough(file, service.place()))
                .toList();
    }

    /** A project whose services know what the files that are laid over it make of them. */
    private ComposeProject withOverlays(ComposeProject project) {
        List<ComposeService> laid = project.overlay()
                ? List.of()
                : overlays.getOrDefault(project.files().get(0), List.of());
        if (laid.isEmpty()) {
            return project;
        }
        List<ComposeService> services = new ArrayList<>();
        for (ComposeService service : project.services()) {
            List<ComposeService> others = new ArrayList<>(service.alternatives());
            laid.stream().filter(over -> over.key().equals(service.key())).forEach(others::add);
            services.add(service.with(others));
        }
        return new ComposeProject(project.files(), false, services);
    }

    private static boolean isWhole(ProjectReader project) {
        return project.missing().isEmpty() && project.services().stream().allMatch(ComposeService::runnable);
    }

    /** The file that a file which is no project alone is laid over: in its folder, or else the default one of a folder above. */
    private Optional<String> baseOf(String path, ProjectReader project) {
        List<String> candidates = new ArrayList<>();
        standardOf(folder(path)).ifPresent(candidates::add);
        alone.keySet().stream()
                .filter(other -> !other.equals(path) && folder(other).equals(folder(path)) && isWhole(alone.get(other)))
                .forEach(candidates::add);
        for (String above = folder(path); !above.isEmpty(); ) {
            above = folder(above);
            standardOf(above).ifPresent(candidates::add);
        }
        return candidates.stream()
                .filter(base -> fits(project, alone.get(base)))
                .findFirst();
    }

    private static boolean fits(ProjectReader over, ProjectReader base) {
        Set<String> defined = base.defined();
        boolean complete = over.services().stream()
                .allMatch(service -> service.runnable() || defined.contains("services " + service.key()));
        Set<String> lacking = over.missing();
        return complete
                && (over.services().stream().anyMatch(service -> !service.runnable())
                        || lacking.stream().anyMatch(defined::contains));
    }

    private Optional<String> standardOf(String folder) {
        return ComposeNames.BASES.stream()
                .map(name -> folder.isEmpty() ? name : folder + "/" + name)
                .filter(alone::containsKey)
                .findFirst();
    }

    private static boolean isDefault(String path) {
        return ComposeNames.BASES.contains(name(path));
    }

    private static String sibling(String path, String name) {
        return path.substring(0, path.length() - name(path).length()) + name;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
