package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import java.util.Optional;

/**
 * How many pods of a workload run, on one way on which it gets deployed.
 *
 * @param root the outermost kustomization's folder; empty for the manifest alone
 * @param production false where its path or namespace says that it is for development or tests
 * @param replicas as it ends up; empty where nothing writes it: one, or as many as an autoscaler wants
 * @param minimum the fewest pods, an autoscaler's where there is one
 * @param maximum the most
 * @param autoscaler what scales it there
 * @param unknown why the numbers can't be told
 */
public record Scaling(
        Optional<String> root,
        boolean production,
        Optional<Seen<Long>> replicas,
        Seen<Long> minimum,
        Seen<Long> maximum,
        Optional<Autoscaler> autoscaler,
        Optional<String> unknown) {

    /** " in k8s/overlays/prod", or nothing. */
    public String where() {
        return root.map(folder -> " in " + (folder.isEmpty() ? "the root folder" : folder))
                .orElse("");
    }
}
