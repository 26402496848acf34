package dev.plimsoll.model.kubernetes;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by their paths the manifests that only serve people who work on the program, or its tests. */
final class DevelopmentPaths {
    /** A part of a folder's name is enough for some words; others mean something else as a part ("local-path-storage"). */
    private static final Pattern PATH =
            Pattern.compile("(.*/)?(([^/]*[._-])?(dev|devel|development|tests?|testing|e2e|sandbox)([._-][^/]*)?"
                    + "|(local|localhost|localdev|ci|minikube|kind|k3d|skaffold|tilt|playground|demos?|examples?|samples?|tutorials?"
                    + "|docs?)(\\.ya?ml)?)(/.*)?");

    private DevelopmentPaths() {}

    static boolean are(String path) {
        return PATH.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }
}
