package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.datastore.DatastoreProduct;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a datastore of a Compose project keeps its data.
 *
 * @param reason how it stands, for all states but {@code KEPT}
 */
public record DatastoreVolume(ComposeService service, DatastoreProduct product, State state, String reason)
        implements Fact {
    /** What becomes of the data when the service is created anew. */
    public enum State {
        KEPT,
        LOST,
        /** The file asks for it. */
        IN_MEMORY,
        UNKNOWN
    }

    private static final Pattern PERSISTS = Pattern.compile("appendonly[\\s=]+[\"']?yes|--save[\\s=]+[\"']?\\d");
    private static final Pattern OBJECTS = Pattern.compile("\\bserver\\b.*?\\s(/[\\w./-]+)");
    private static final Pattern OLD_POSTGRES = Pattern.compile("(9|1[0-7])(\\D.*)?");

    /** Of a service that keeps data; a cache does where it is told to write them down. */
    static Optional<DatastoreVolume> of(ComposeService service) {
        return service.datastore()
                .filter(product -> !product.directories().isEmpty())
                .filter(product -> product.kind() != DatastoreProduct.Kind.CACHE
                        || PERSISTS.matcher(service.commandLine()).find())
                .map(product -> of(service, product));
    }

    private static DatastoreVolume of(ComposeService service, DatastoreProduct product) {
        List<String> folders = folders(service, product);
        Predicate<ComposeMount> holds = mount -> folders.stream().anyMatch(mount::holds);
        List<ComposeMount> mounts = service.mounts().stream().filter(holds).toList();
        Optional<String> hidden = mounts.stream()
                .flatMap(mount -> hiddenBelow(service, mount).stream())
                .findFirst();
        boolean kept = mounts.stream()
                .anyMatch(mount -> mount.kind() == ComposeMount.Kind.BIND || mount.kind() == ComposeMount.Kind.VOLUME);
        if (kept && hidden.isEmpty()) {
            return new DatastoreVolume(service, product, State.KEPT, "");
        }
        Optional<String> other = service.alternatives().stream()
                .filter(alternative -> alternative.mounts().stream().anyMatch(holds))
                .flatMap(alternative -> alternative.overlay().stream())
                .findFirst();
        if (other.isPresent()) {
            return new DatastoreVolume(service, product, State.UNKNOWN, "it has a volume together with " + other.get());
        }
        if (mounts.stream().anyMatch(mount -> mount.kind() == ComposeMount.Kind.TMPFS)) {
            return new DatastoreVolume(service, product, State.IN_MEMORY, "in memory, in a tmpfs");
        }
        String what = mounts.isEmpty() ? "on no volume" : "on a volume without a name";
        return new DatastoreVolume(service, product, State.LOST, hidden.orElse(folders.get(0) + " is " + what));
    }

    private static List<String> folders(ComposeService service, DatastoreProduct product) {
        Optional<String> told = service.variable("PGDATA");
        if (told.filter(folder -> folder.startsWith("/")).isPresent()) {
            return List.of(told.get());
        }
        Matcher objects = OBJECTS.matcher(service.commandLine());
        if (product.kind() == DatastoreProduct.Kind.OBJECT_STORE && objects.find()) {
            return List.of(objects.group(1).replaceFirst("(?<=.)/+$", ""));
        }
        return isNewPostgres(service) ? List.of("/var/lib/postgresql") : product.directories();
    }

    private static boolean isNewPostgres(ComposeService service) {
        return isOfficial(service, "library/postgres") && oldTag(service).isEmpty();
    }

    /** The image declares a volume of its own at its data directory, which takes the place of one mounted above it. */
    private static Optional<String> hiddenBelow(ComposeService service, ComposeMount mount) {
        boolean postgres = mount.target().matches("/var/lib/postgresql/?")
                && oldTag(service).isPresent()
                && service.variable("PGDATA").isEmpty();
        boolean mongo = mount.target().matches("/data/?") && isOfficial(service, "library/mongo");
        if (!postgres && !mongo) {
            return Optional.empty();
        }
        String folder = postgres ? "/var/lib/postgresql/data" : "/data/db";
        return Optional.of("its volume at " + mount.target() + " does not hold " + folder
                + ", where the image declares a volume without a name");
    }

    private static Optional<String> oldTag(ComposeService service) {
        return service.image()
                .flatMap(ComposeImage::reference)
                .filter(image -> image.repository().equals("library/postgres"))
                .flatMap(ImageReference::tag)
                .filter(tag -> OLD_POSTGRES.matcher(tag).matches());
    }

    private static boolean isOfficial(ComposeService service, String repository) {
        return service.image()
                .flatMap(ComposeImage::reference)
                .filter(image -> image.repository().equals(repository))
                .isPresent();
    }

    @Override
    public Place place() {
        return service.place();
    }

    @Override
    public String name() {
        return service.name();
    }
}
