package dev.plimsoll.model.tree;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.tree.DataFile.Kind;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds data files by name and size: their content is not looked at. */
final class DataFiles {
    private static final Set<String> ENDINGS = Set.of(
            "sql",
            "db",
            "db3",
            "sqlite",
            "sqlite3",
            "sqlitedb",
            "rdb",
            "mdb",
            "accdb",
            "dump",
            "pgdump",
            "gz",
            "bz2",
            "xz",
            "zst",
            "zip");
    private static final Pattern DATABASE =
            Pattern.compile(".+\\.(db|db3|sqlite|sqlite3|sqlitedb|rdb|mdb|accdb|mv\\.db|h2\\.db)");
    private static final Pattern DUMP =
            Pattern.compile(".+\\.(dump|pgdump|(sql|dump|sqlite3?|db|bson)\\.(gz|bz2|xz|zst|zip))");
    /** Zones of BIND, caches and stores of desktops and browsers, whatever else ends so and is no database of a service. */
    private static final Pattern OTHER = Pattern.compile(
            "(e?h?thumbs|cert\\d|key\\d|secmod|places|pubring|trustdb|whatis|mimeinfo|magic)\\.db|db\\.[\\w-]+(\\.[\\w-]+)*|.+\\.(?!mv|h2)[a-z]{2,}\\.(db|rdb)"
                    + "|core\\.dump|.*(heap|thread|memory|crash|hex|object|packet).*\\.dump");

    private static final Pattern ZONES = Pattern.compile("(?i)(.*/)?(bind\\d?|named|dns|zones?)(/.*)?");

    private static final PathTest CANDIDATES = PathTest.of(
            path -> ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));

    private DataFiles() {}

    static List<DataFile> in(Reading reading) {
        return reading.files(CANDIDATES).stream()
                .filter(blob -> blob.size() > 0)
                .flatMap(blob ->
                        kind(blob).map(kind -> new DataFile(Place.ofFile(blob.path()), kind, blob.size())).stream())
                .toList();
    }

    private static Optional<Kind> kind(Blob blob) {
        String name = blob.name().toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return Optional.empty();
        }
        if (name.endsWith(".sql")) {
            return Optional.of(Kind.SCRIPT);
        } else if (DUMP.matcher(name).matches()) {
            return OTHER.matcher(name).matches() ? Optional.empty() : Optional.of(Kind.DUMP);
        }
        boolean database = DATABASE.matcher(name).matches()
                && !OTHER.matcher(name).matches()
                && !ZONES.matcher(blob.folder()).matches();
        return database ? Optional.of(Kind.DATABASE) : Optional.empty();
    }
}
