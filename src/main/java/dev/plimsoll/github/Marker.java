package dev.plimsoll.github;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hidden line by which a comment of the App is known again. */
public final class Marker {
    private static final Pattern LINE = Pattern.compile("^<!-- plimsoll:([0-9a-f]{32}) -->$", Pattern.MULTILINE);

    private Marker() {}

    public static String of(String fingerprint) {
        return "<!-- plimsoll:" + fingerprint + " -->";
    }

    public static Optional<String> in(String body) {
        Matcher marker = LINE.matcher(body.replace("\r", ""));
        return marker.find() ? Optional.of(marker.group(1)) : Optional.empty();
    }
}
