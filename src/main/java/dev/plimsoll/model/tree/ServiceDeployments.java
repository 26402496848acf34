package dev.plimsoll.model.tree;

import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeLife;
import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.kubernetes.Workload;
import dev.plimsoll.model.tree.DeployedService.State;
import dev.plimsoll.syntax.PathTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the services of Compose with the workloads of Kubernetes, by name and by image. They are one system only where
 * several services built here are in both.
 */
public final class ServiceDeployments {
    private static final int FEWEST_IN_BOTH = 2;

    private final Map<String, ComposeService> services = new LinkedHashMap<>();
    private final Set<String> workloads = new HashSet<>();
    private final Set<String> images = new HashSet<>();
    private final Optional<String> prefix;

    private ServiceDeployments(ComposeServices compose, List<Workload> all) {
        compose.whole()
                .filter(service -> service.life() != ComposeLife.JOB
                        && !SampleFiles.isSample(service.place().path()))
                .forEach(service -> services.merge(plain(service.key()), service, ServiceDeployments::better));
        Set<String> names = new HashSet<>();
        Map<String, Boolean> samples = new HashMap<>();
        for (Workload workload : all) {
            if (!samples.computeIfAbsent(workload.place().path(), SampleFiles::isSample)) {
                workload.object().objectName().ifPresent(name -> names.add(plain(name)));
                workload.containers().forEach(container -> {
                    names.add(plain(container.shortName()));
                    container.images().stream()
                            .flatMap(image -> image.reference().stream())
                            .forEach(image -> images.add(image.lastName()));
                });
            }
        }
        this.prefix = prefix(services.keySet());
        names.forEach(name -> workloads.add(withoutPrefix(name)));
    }

    /** The one that is built tells more. */
    private static ComposeService better(ComposeService one, ComposeService other) {
        return one.build().isEmpty() && other.build().isPresent() ? other : one;
    }

    private static final PathTest CHARTS = PathTest.ofName("Chart.yaml"::equals).butNot(SampleFiles.SAMPLES);

    /** None where Compose and the manifests do not show the same system. */
    public static List<DeployedService> read(Reading reading, ComposeServices compose, List<Workload> workloads) {
        long built = compose.whole()
                .filter(service -> service.build().isPresent())
                .limit(FEWEST_IN_BOTH)
                .count();
        if (workloads.isEmpty() || built < FEWEST_IN_BOTH) {
            return List.of();
        }
        return new ServiceDeployments(compose, workloads).compare(hasCharts(reading));
    }

    private static boolean hasCharts(Reading reading) {
        return !reading.files(CHARTS).isEmpty();
    }

    private List<DeployedService> compare(boolean charts) {
        int both = (int) services.values().stream().filter(this::isDeployed).count();
        long builtInBoth = services.values().stream()
                .filter(service -> service.build().isPresent() && isDeployed(service))
                .count();
        List<DeployedService> found = new ArrayList<>();
        if (builtInBoth >= FEWEST_IN_BOTH) {
            for (ComposeService service : services.values()) {
                boolean built = service.build().isPresent();
                State state = isDeployed(service) ? State.DEPLOYED : charts || !built ? State.UNKNOWN : State.MISSING;
                found.add(new DeployedService(service.place(), service.name(), built, state, services.size(), both));
            }
        }
        return List.copyOf(found);
    }

    private boolean isDeployed(ComposeService service) {
        return workloads.contains(withoutPrefix(plain(service.key())))
                || service.image()
                        .flatMap(ComposeImage::reference)
                        .map(ImageReference::lastName)
                        .filter(images::contains)
                        .isPresent();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word that most names of a project begin with. */
    private static Optional<String> prefix(Collection<String> names) {
        return names.stream()
                .filter(name -> name.contains("-"))
                .map(name -> name.substring(0, name.indexOf('-') + 1))
                .filter(start -> 2
                                * names.stream()
                                        .filter(name -> name.startsWith(start))
                                        .count()
                        > names.size())
                .findFirst();
    }

    private String withoutPrefix(String name) {
        return prefix.filter(name::startsWith)
                .map(start -> name.substring(start.length()))
                .orElse(name);
    }
}
