package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.dependencies.Purpose;
import dev.plimsoll.model.python.Sign;
import dev.plimsoll.model.python.Sketch;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.manifest.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The web applications that are installed together, by one manifest or Dockerfile, and what their source shows.
 *
 * @param place where the first of them is made
 * @param name "service backend"
 * @param root the folder of the manifest, "" for the repository's
 * @param files what is seen of the files in that folder and of those that the applications import, by path
 * @param imports the dotted names of what its files import
 * @param limitedBefore where a proxy or an ingress of the repository limits requests
 * @param machineLogs where a file that configures logging names a formatter for machines
 * @param loaded the files that the applications import, directly or not, and their own
 */
public record WebService(
        Place place,
        String name,
        String root,
        List<WebApp> apps,
        Map<String, Sketch> files,
        List<String> loaded,
        Set<String> imports,
        List<Requirement> requirements,
        Optional<Place> limitedBefore,
        Optional<Place> machineLogs)
        implements Fact {
    public WebService {
        apps = List.copyOf(apps);
        loaded = List.copyOf(loaded);
        requirements = List.copyOf(requirements);
    }

    /** The first place that shows this, in the order of paths. */
    public Optional<Place> shows(Sign sign) {
        return files.values().stream()
                .flatMap(sketch -> Optional.ofNullable(sketch.signs().get(sign)).stream())
                .findFirst();
    }

    /** How many files show this. */
    public long showing(Sign sign) {
        return files.values().stream()
                .filter(sketch -> sketch.signs().containsKey(sign))
                .count();
    }

    /** What it has of a kind of library. */
    public Library library(Purpose purpose) {
        Optional<Requirement> agent =
                requirements.stream().filter(purpose::isAgent).findFirst();
        return imports.stream()
                .filter(target -> purpose.isServedByModule(target))
                .findFirst()
                .map(target -> target.replaceFirst("\\..*", ""))
                .or(() -> agent.map(Requirement::name))
                .<Library>map(Library.Used::new)
                .or(() -> requirements.stream()
                        .filter(each -> each.ecosystem().equals("pypi") && purpose.isServedBy(each))
                        .findFirst()
                        .map(each -> new Library.Declared(each.name(), each.place())))
                .orElseGet(Library.Missing::new);
    }

    /** "FastAPI", or "FastAPI and Flask". */
    public String frameworks() {
        return String.join(
                " and ", apps.stream().map(WebApp::framework).distinct().toList());
    }

    /** True where one of its applications is made with this framework. */
    public boolean isMadeWith(String framework) {
        return apps.stream().anyMatch(app -> app.framework().equals(framework));
    }

    /** What stands around every request, by name. */
    public List<String> middlewares() {
        return files.values().stream()
                .flatMap(sketch -> sketch.middlewares().stream())
                .distinct()
                .toList();
    }

    /** How many routes it has beside those of every service: health, metrics, documentation, a greeting. */
    public long answers() {
        return routes().stream()
                .filter(route -> !UsualRoutes.isNoService(route))
                .count();
    }

    /** The routes of the files that its applications load. */
    public List<Sketch.Route> routes() {
        return loaded.stream()
                .map(files::get)
                .flatMap(sketch -> sketch.routes().stream())
                .toList();
    }
}
