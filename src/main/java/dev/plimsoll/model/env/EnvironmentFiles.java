package dev.plimsoll.model.env;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds env files by their names. */
public final class EnvironmentFiles {
    private static final Pattern NAME = Pattern.compile("\\.env([._-].+)?|.+\\.env([._-].+)?|\\.envrc");
    private static final Pattern OTHER_ENDING = Pattern.compile(
            ".*\\.([cm]?[jt]sx?|py|rb|go|php|sh|ps1|md|txt|html?|ya?ml|json|toml|vault|gpg|asc|age|enc)");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(.*[._-])?(examples?|samples?|templates?|te?m?pl|dist|defaults?|skel|skeleton|schema|in|j2|erb|"
                    + "placeholder|reference)([._-].*)?");
    private static final Pattern DEVELOPMENT =
            Pattern.compile("(.*[._-])?(tests?|testing|ci|e2e|dev|development|docker-dev)([._-].*)?");

    private static final Pattern DEVELOPERS_FOLDER = Pattern.compile("(.*/)?(\\.devcontainer|dev|development)(/.*)?");

    private static final PathTest NAMED = PathTest.ofName(name -> isEnvFile(name.toLowerCase(Locale.ROOT)));

    private EnvironmentFiles() {}

    /** What turns out to hold no variable (a binary, an encrypted file) is none. */
    public static List<EnvironmentFile> read(Reading reading) {
        List<EnvironmentFile> found = new ArrayList<>();
        for (Blob blob : reading.files(NAMED)) {
            String name = blob.name().toLowerCase(Locale.ROOT);
            List<EnvironmentSetting> settings = reading.peek(blob, EnvironmentParser.SETTINGS);
            if (!settings.isEmpty()) {
                found.add(new EnvironmentFile(blob.path(), use(blob.folder(), name), settings));
            }
        }
        return List.copyOf(found);
    }

    /** True where an env file of this path, if there is one, holds no secret value. */
    public static boolean areHarmless(List<EnvironmentFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .allMatch(file -> file.holding(SecretValue.LITERAL).isEmpty()
                        && file.holding(SecretValue.GUESSABLE).isEmpty());
    }

    static boolean isEnvFile(String lowerName) {
        return lowerName.contains(".env")
                && NAME.matcher(lowerName).matches()
                && !OTHER_ENDING.matcher(lowerName).matches();
    }

    private static EnvironmentFile.Use use(String folder, String lowerName) {
        if (EXAMPLE.matcher(lowerName).matches()) {
            return EnvironmentFile.Use.EXAMPLE;
        }
        return DEVELOPMENT.matcher(lowerName).matches()
                        || DEVELOPERS_FOLDER.matcher(folder).matches()
                ? EnvironmentFile.Use.DEVELOPMENT
                : EnvironmentFile.Use.RUNNING;
    }
}
