package dev.plimsoll.model.compose;

import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a Compose file is for, by its path. */
public enum ComposePurpose {
    /** To be run for its users, as far as its name tells. */
    DEPLOYMENT,
    /** To be run by those who work on it: Compose takes an override file along without being asked. */
    DEVELOPMENT,
    /** To test or to show something. */
    TEST;

    private static final Pattern DEVELOPMENT_NAME =
            Pattern.compile("(.*[/._-])?(dev|devel|develop|development|devcontainer|local|override|debug)([/._-].*)?");

    public static ComposePurpose of(Place place) {
        String path = place.path();
        if (ComposeNames.isForTests(path) || SampleFiles.isSample(path)) {
            return TEST;
        }
        return DEVELOPMENT_NAME.matcher(path.toLowerCase(Locale.ROOT)).matches() ? DEVELOPMENT : DEPLOYMENT;
    }
}
