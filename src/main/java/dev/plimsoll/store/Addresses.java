package dev.plimsoll.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** JDBC addresses that can be opened. */
final class Addresses {
    private static final String H2 = "jdbc:h2:";

    /** A commit is written before it returns; H2 would otherwise collect for half a second (its WRITE_DELAY). */
    private static final String PROMISES = ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    private Addresses() {}

    /** The address as it is opened; anything but H2 is refused without repeating it, for it may hold a password. */
    static Optional<String> check(Optional<String> address) {
        return address.map(url -> {
            if (!url.startsWith(H2)) {
                throw new UnusableStore("PLIMSOLL_DATABASE_URL must start with jdbc:h2: in this version");
            }
            return url + PROMISES;
        });
    }

    /** True where H2 opens a file or memory itself, and so for one process. */
    static boolean exclusive(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return !lower.startsWith(H2 + "tcp:") && !lower.startsWith(H2 + "ssl:") && !lower.contains("auto_server=true");
    }

    static String embedded(Path folder) {
        return H2 + "file:" + folder.resolve("plimsoll").toAbsolutePath() + PROMISES + ";DB_CLOSE_ON_EXIT=FALSE";
    }
}
