package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import java.util.Optional;

/**
 * The ServiceAccount as which pods run.
 *
 * @param name "default" where the pod names none
 * @param named what the pod itself says
 * @param object the account, where the repository has it
 * @param mountsToken true where its token gets mounted: nothing forbids it
 * @param binding what binds rights to it, where the repository does
 */
public record PodAccount(
        String name,
        Optional<Seen<String>> named,
        Optional<KubernetesObject> object,
        boolean mountsToken,
        Optional<KubernetesObject> binding) {
    private static final String DEFAULT = "default";

    public boolean isDefault() {
        return name.equals(DEFAULT);
    }
}
