package dev.plimsoll.model.kubernetes;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by their paths the manifests that only serve people who work on the program, or its tests. */
final class DevelopmentPaths {
    private static final Pattern PATH = Pattern.compile(
            "(.*[/._-])?(dev|devel|development|local|localhost|localdev|test|tests|testing|e2e|ci|minikube"
                + "|kind|k3d|skaffold|tilt|playground|sandbox|demo|demos|examples?|samples?|tutorials?|docs?)([/._-].*)?");

    private DevelopmentPaths() {}

    static boolean are(String path) {
        return PATH.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }
}
