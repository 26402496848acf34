package dev.plimsoll.model.backup;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeLife;
import dev.plimsoll.model.compose.ComposeMount;
import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.datastore.DatastoreProduct;
import dev.plimsoll.model.datastore.DatastoreProducts;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the datastores that a repository deploys; what serves tests or shows how a thing is used is not its own. */
final class DatastoreReader {
    private static final Pattern NOT_OWN = Pattern.compile(
            "(?:.*[/._-])?(?:tests?|testing|e2e|ci|integration|fixtures?|mocks?|examples?|samples?|demos?|docs?|devcontainer)(?:[/._-].*)?");

    private final List<Datastore> found = new ArrayList<>();

    private DatastoreReader() {}

    static List<Datastore> read(ComposeServices services, List<Workload> workloads) {
        DatastoreReader reader = new DatastoreReader();
        services.whole().filter(service -> service.life() != ComposeLife.JOB).forEach(reader::service);
        workloads.stream().filter(workload -> !workload.runsToItsEnd()).forEach(reader::workload);
        return reader.found;
    }

    private void service(ComposeService service) {
        boolean keeps = service.mounts().stream().anyMatch(mount -> mount.kind() != ComposeMount.Kind.TMPFS)
                || service.texts().stream().anyMatch(text -> text.literal().contains("appendonly"));
        add(service.image().flatMap(ComposeImage::reference), keeps, service);
    }

    private void workload(Workload workload) {
        boolean keeps = workload.object().kind().equals("StatefulSet") || workload.claimsStorage();
        for (Container container : workload.containers()) {
            if (container.role() == Container.Role.REGULAR) {
                Optional<ImageReference> image = container.images().stream()
                        .flatMap(deployed -> deployed.reference().stream())
                        .findFirst();
                add(image, keeps, container);
            }
        }
    }

    private void add(Optional<ImageReference> image, boolean keeps, Fact fact) {
        image.flatMap(DatastoreProducts::ofImage)
                .filter(product -> keepsData(product, keeps))
                .filter(product -> !NOT_OWN.matcher(fact.place().path().toLowerCase(Locale.ROOT))
                        .matches())
                .ifPresent(product -> found.add(new Datastore(fact.place(), product.name(), fact.name(), true)));
    }

    /** A cache only holds data to keep where it has a volume for it; an index or a queue can be filled again. */
    private static boolean keepsData(DatastoreProduct product, boolean hasVolume) {
        return switch (product.kind()) {
            case DATABASE, OBJECT_STORE -> true;
            case CACHE -> hasVolume && !product.directories().isEmpty();
            default -> false;
        };
    }
}
