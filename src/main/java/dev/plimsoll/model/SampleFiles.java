package dev.plimsoll.model;

import dev.plimsoll.syntax.PathTest;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by their paths the files that only show or test something: nobody deploys what stands in them. */
public final class SampleFiles {
    private static final Pattern FOLDER = Pattern.compile(
            "(.*/)?[_.]*((\\w[\\w.-]*[_-])?tests?|testing|test[_-]?data|e2e|integration([_-]?tests?)?|fixtures?|specs?|mocks?"
                    + "|testutils?|examples?|samples?|demos?|docs?|documentation|tutorials?)[_]*/.*");
    private static final Pattern NAME =
            Pattern.compile("(.*[._-])?(tests?|spec|mock|fixtures?|example|sample|dummy|snakeoil|localhost)([._-].*)?");

    /** The paths that only show or test something. */
    public static final PathTest SAMPLES = PathTest.of(SampleFiles::isSample);
    /** Those of them that lie in a folder for it. */
    public static final PathTest IN_SAMPLES = PathTest.of(SampleFiles::liesInSamples);

    private SampleFiles() {}

    public static boolean isSample(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return liesInSamples(path)
                || NAME.matcher(lower.substring(lower.lastIndexOf('/') + 1)).matches();
    }

    /** The same, by the folders alone. */
    public static boolean liesInSamples(String path) {
        return FOLDER.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }
}
