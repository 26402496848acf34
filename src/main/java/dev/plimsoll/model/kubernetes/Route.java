package dev.plimsoll.model.kubernetes;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way on which a manifest gets deployed: from the kustomization that lists it up to one that no other includes.
 *
 * @param folder the outermost kustomization's
 * @param passed all kustomizations and components on the way, the outermost last
 */
record Route(String folder, List<Kustomization> passed) {
    Route {
        passed = List.copyOf(passed);
    }

    /** The namespace that the outermost kustomization with one sets. */
    Optional<String> namespace() {
        return passed.stream().flatMap(k -> k.namespace().stream()).reduce((inner, outer) -> outer);
    }

    boolean patches(KubernetesObject object, List<String> fields) {
        return !Collections.disjoint(patchedFields(object), fields);
    }

    /** The names of all fields of an object that some patch on the way may change. */
    Set<String> patchedFields(KubernetesObject object) {
        Set<String> fields = new HashSet<>();
        passed.stream().flatMap(k -> k.patches().stream()).forEach(patch -> patch.addTouched(object, fields));
        return fields;
    }

    /** What becomes of an image, and the last entry that changed it. */
    DeployedImage deploy(DeployedImage written) {
        DeployedImage image = written;
        for (Kustomization kustomization : passed) {
            for (ImageOverride override : kustomization.images()) {
                Optional<String> changed = override.applyTo(image.text());
                if (changed.isPresent()) {
                    image = new DeployedImage(changed.get(), override.place(), Optional.of(folder), Optional.empty());
                }
            }
        }
        return image;
    }
}
