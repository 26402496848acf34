package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.backup.Datastore;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A datastore whose data is gone with its pod. */
final class NoPersistentStorage implements Rule<Container> {
    private static final Set<String> CACHES = Set.of("Redis", "Valkey", "KeyDB");
    private static final Pattern OTHER_WORK =
            Pattern.compile("\\b(sleep|psql|pg_dump|pg_dumpall|pg_isready|mysqldump|mongodump|mongosh|crond?|tail)\\b");
    private static final RuleCard CARD = RuleCard.rule("k8s/no-persistent-storage")
            .title("Datastore keeps its data only as long as its pod")
            .severity(Severity.HIGH)
            .why("A pod is replaced at each change of its manifest and whenever its node goes; an emptyDir and the"
                    + " container's own files go with it.")
            .fix("Mount a PersistentVolumeClaim where the datastore keeps its data; best run it as a StatefulSet"
                    + " with volumeClaimTemplates.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: db <<<
                          image: postgres:17.2
                          volumeMounts:
                            - {name: data, mountPath: /var/lib/postgresql/data}
                      volumes:
                        - name: data
                          emptyDir: {}
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: db
                          image: postgres:17.2
                          volumeMounts:
                            - {name: data, mountPath: /var/lib/postgresql/data}
                      volumes:
                        - name: data
                          persistentVolumeClaim:
                            claimName: web
                """))
            .about(Concern.DATA);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** The datastores that the repository deploys for more than work and tests; a cache is one where it is kept. */
    @Override
    public Stream<Container> subjects(Repository repository) {
        Map<Place, Datastore> datastores = repository.dataProtection().stream()
                .flatMap(data -> data.datastores().stream())
                .collect(Collectors.toMap(Datastore::place, Function.identity(), (first, second) -> first));
        return repository.workloads().stream()
                .filter(workload -> !workload.isForDevelopment())
                .flatMap(workload -> workload.containers().stream())
                .filter(container -> datastores.containsKey(container.place()))
                .filter(container -> isKept(container)
                        || !CACHES.contains(datastores.get(container.place()).product()) && serves(container));
    }

    private static boolean isKept(Container container) {
        return container.mounts().stream().anyMatch(container.workload()::keeps);
    }

    /** The image of a datastore also brings its clients: a loop of dumps has nothing to keep. */
    private static boolean serves(Container container) {
        String command = String.join(" ", container.commandTexts());
        return !OTHER_WORK.matcher(command).find();
    }

    @Override
    public Verdict judge(Container container) {
        if (isKept(container)) {
            return Verdict.holds();
        }
        List<String> mounts = container.mounts();
        String image = container.image().map(Seen::value).orElse("?");
        String where = mounts.isEmpty()
                ? "it mounts no volume"
                : "none of the " + mounts.size() + " volumes that it mounts is kept (" + String.join(", ", mounts)
                        + ")";
        return container
                .workload()
                .patched("volumes", "volumeMounts", "volumeClaimTemplates")
                .map(Verdict::cannotTell)
                .orElseGet(() -> Problem.at(container.place(), image + " loses its data with its pod: " + where));
    }
}
