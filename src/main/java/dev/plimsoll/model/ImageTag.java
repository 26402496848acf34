package dev.plimsoll.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells tags that name one version from tags that move. */
final class ImageTag {
    private static final Pattern SEPARATOR = Pattern.compile("[-_+]");
    private static final Pattern FULL_VERSION = Pattern.compile("[a-z]*\\d+\\.\\d+\\.\\d+.*");
    private static final Pattern LATER_FULL_VERSION = Pattern.compile("v?\\d+\\.\\d+\\.\\d+.*");
    private static final Pattern TWO_PARTS = Pattern.compile("v?\\d+\\.\\d+");
    private static final Pattern DATE = Pattern.compile("(?:.*\\D)?20\\d\\d[-._]?[01]\\d[-._]?[0-3]\\d(?:[Tt\\D].*)?");
    private static final Pattern COMMIT = Pattern.compile("(?=.*\\d)[0-9a-f]{7,64}");
    private static final Pattern BUILD = Pattern.compile("[a-z]*\\d{5,}");
    private static final Pattern JAVA_BUILD = Pattern.compile("\\d+_\\d+.*");

    /**
     * Images whose releases have two numbers in all, so that the second one is the patch: PostgreSQL's versioning policy
     * (since 10), the point releases of Debian and of the rebuilds of RHEL, Jenkins' weekly releases, Kubernetes' pause.
     */
    private static final Set<String> RELEASES_OF_TWO_PARTS =
            Set.of("postgres", "debian", "almalinux", "rockylinux", "centos", "jenkins", "pause");

    private ImageTag() {}

    static boolean namesOneVersion(ImageReference image, String tag) {
        String[] parts = SEPARATOR.split(tag.toLowerCase(Locale.ROOT));
        if (parts.length == 0 || parts[0].equals("latest") || parts[parts.length - 1].equals("latest")) {
            return false;
        }
        if (FULL_VERSION.matcher(parts[0]).matches() || DATE.matcher(tag).matches()) {
            return true;
        }
        for (String part : parts) {
            if (LATER_FULL_VERSION.matcher(part).matches()
                    || COMMIT.matcher(part).matches()
                    || BUILD.matcher(part).matches()) {
                return true;
            }
        }
        return JAVA_BUILD.matcher(tag).matches() || twoPartsAreAll(image, parts[0]);
    }

    private static boolean twoPartsAreAll(ImageReference image, String version) {
        boolean known = RELEASES_OF_TWO_PARTS.contains(image.lastName())
                || image.registry().equals("nvcr.io");
        boolean oldPostgres = image.lastName().equals("postgres") && version.startsWith("9.");
        return known && !oldPostgres && TWO_PARTS.matcher(version).matches();
    }
}
