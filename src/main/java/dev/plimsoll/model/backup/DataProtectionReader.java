package dev.plimsoll.model.backup;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.actions.Workflow;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.kubernetes.Kubernetes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what holds data and what backs it up. */
public final class DataProtectionReader {
    private DataProtectionReader() {}

    /** Empty where the repository has no datastore: then there is nothing to back up. */
    public static Optional<DataProtection> read(
            Reading reading, ComposeServices services, Kubernetes kubernetes, List<Workflow> workflows) {
        SystemdUnits units = new SystemdUnits(reading);
        List<Datastore> datastores = new ArrayList<>(DatastoreReader.read(services, kubernetes.workloads()));
        datastores.addAll(units.needed());
        if (datastores.isEmpty()) {
            return Optional.empty();
        }
        List<Backup> backups = new BackupReader(reading)
                .services(services)
                .objects(kubernetes.objects(), kubernetes.workloads())
                .workflows(workflows)
                .hosts(units)
                .found();
        return Optional.of(new DataProtection(datastores, backups));
    }
}
