package dev.plimsoll.model.kubernetes;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by names whether something is deployed for its users, or to develop, test and show. */
final class Production {
    private static final Pattern SEPARATOR = Pattern.compile("[/._-]+");
    private static final Set<String> LIVE = Set.of("prod", "production", "prd", "live");
    private static final Set<String> ASIDE = Set.of(
            "dev",
            "devel",
            "develop",
            "development",
            "local",
            "localhost",
            "test",
            "tests",
            "testing",
            "e2e",
            "ci",
            "sandbox",
            "preview",
            "demo",
            "demos",
            "minikube",
            "k3d",
            "kind",
            "stage",
            "staging",
            "stg",
            "qa",
            "uat",
            "example",
            "examples",
            "sample",
            "samples");

    private Production() {}

    /** True unless a word of the path or the namespace says otherwise; a word for production outweighs the others. */
    static boolean isOne(String path, Optional<String> namespace) {
        boolean aside = false;
        for (String word : SEPARATOR.split((path + "/" + namespace.orElse("")).toLowerCase(Locale.ROOT))) {
            if (LIVE.contains(word)) {
                return true;
            }
            aside |= ASIDE.contains(word);
        }
        return !aside;
    }
}
