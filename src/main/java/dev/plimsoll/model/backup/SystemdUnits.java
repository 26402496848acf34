package dev.plimsoll.model.backup;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.datastore.DatastoreProduct;
import dev.plimsoll.model.datastore.DatastoreProducts;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The systemd units of a repository, also as templates ("app.service.in"): systemd.unit(5), systemd.timer(5). */
final class SystemdUnits {
    private static final Pattern NAME =
            Pattern.compile("([\\w@%.-]+?)\\.(service|timer)(\\.(template|tmpl|tpl|in|j2|example|sample))?");
    private static final Pattern NEEDS = Pattern.compile("\\s*(?:Requires|Wants|BindsTo|After)\\s*=(.*)");
    private static final Pattern STARTS = Pattern.compile("\\s*Unit\\s*=\\s*(\\S+)\\s*");

    private static final PathTest UNITS = PathTest.ofName(name -> (name.contains(".service") || name.contains(".timer"))
            && NAME.matcher(name).matches());

    /**
     * @param text its lines, comments included
     */
    private record Unit(String path, String name, String kind, List<String> lines) {}

    private final List<Unit> units = new ArrayList<>();

    SystemdUnits(Reading reading) {
        for (Blob blob : reading.files(UNITS)) {
            Matcher name = NAME.matcher(blob.name());
            if (name.matches()) {
                units.add(new Unit(blob.path(), name.group(1), name.group(2), reading.peek(blob, TextLines.LINES)));
            }
        }
    }

    /** The datastores that services need on their host, each product once, at the first unit that names it. */
    List<Datastore> needed() {
        Map<String, Datastore> found = new LinkedHashMap<>();
        for (Unit unit : services()) {
            for (int i = 0; i < unit.lines().size(); i++) {
                Matcher needs = NEEDS.matcher(unit.lines().get(i));
                Place place = Place.ofLine(unit.path(), i + 1);
                if (needs.matches()) {
                    Stream.of(needs.group(1).strip().split("\\s+"))
                            .flatMap(name ->
                                    DatastoreProducts.ofUnit(name).stream().map(DatastoreProduct::name))
                            .forEach(product -> found.putIfAbsent(
                                    product, new Datastore(place, product, "unit " + unit.name() + ".service", false)));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The commands of each service that a timer starts, at the timer. */
    Map<Place, String> timed() {
        Map<Place, String> commands = new LinkedHashMap<>();
        units.stream().filter(unit -> unit.kind().equals("timer")).forEach(timer -> {
            String started = timer.lines().stream()
                    .map(STARTS::matcher)
                    .filter(Matcher::matches)
                    .findFirst()
                    .map(unit -> unit.group(1).replaceFirst("\\.service$", ""))
                    .orElse(timer.name());
            Optional<Unit> service = services().stream()
                    .filter(unit -> unit.name().equals(started))
                    .findFirst();
            service.ifPresent(unit -> commands.put(Place.ofFile(timer.path()), commands(unit)));
        });
        return commands;
    }

    private List<Unit> services() {
        return units.stream().filter(unit -> unit.kind().equals("service")).toList();
    }

    private static String commands(Unit unit) {
        return String.join(
                "\n",
                unit.lines().stream()
                        .filter(line -> line.stripLeading().startsWith("Exec"))
                        .toList());
    }
}
