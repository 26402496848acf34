package dev.plimsoll.model.compose;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for the files that are mounted into services. A folder that is not there is made by Docker and holds what the
 * service writes; a file that is not there becomes a folder too, and the service does not find its settings.
 */
public final class BindSources {
    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(conf|cnf|cfg|ini|toml|ya?ml|json|xml|properties|sh|sql|js|py|html|env|tmpl|lua|cfg|rules|hcl|php|txt|vcl)"
                    + "|.*/(Caddyfile|Corefile|nginx\\.conf\\S*)");
    private static final Pattern PRIVATE = Pattern.compile(
            "(?i)(.*[._-])?(env|secrets?|passwords?|passwd|credentials?|htpasswd|acme|users(_database)?|key|keys|certs?|local)"
                    + "([._-].*)?");

    private static final Pattern SCRIPT = Pattern.compile(".*\\.(sh|py|js|sql|php|lua)");

    private static final Pattern TEMPLATE =
            Pattern.compile("\\.(example|sample|template|dist|tmpl|tpl|j2|in|default)$");

    private final Snapshot snapshot;
    private final Map<String, String> byName = new HashMap<>();

    private BindSources(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** All that look like files, each once where several services take it from one place. */
    public static Stream<BindSource> read(ComposeServices services, Snapshot snapshot) {
        BindSources reader = new BindSources(snapshot);
        Set<Place> seen = new HashSet<>();
        return services.stream()
                .flatMap(service -> service.mounts().stream()
                        .filter(mount -> service.owns(mount.place()) && isFile(mount))
                        .filter(mount -> seen.add(mount.place()))
                        .map(mount -> reader.source(service, mount)));
    }

    private static boolean isFile(ComposeMount mount) {
        return mount.path().filter(path -> FILE.matcher(path).matches()).isPresent()
                && FILE.matcher(mount.target()).matches();
    }

    private BindSource source(ComposeService service, ComposeMount mount) {
        String path = mount.path().orElseThrow();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (snapshot.exists(path)) {
            return new BindSource(service, mount, BindSource.State.HELD, "");
        }
        if (PRIVATE.matcher(name).matches() && !SCRIPT.matcher(name).matches()) {
            return unknown(service, mount, path + " is not meant to be in the repository");
        }
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (!snapshot.exists(folder)) {
            return unknown(
                    service, mount, "the whole folder " + folder + " is not in the repository: something may make it");
        }
        return model(name)
                .map(other -> unknown(service, mount, path + " may be made of " + other))
                .orElseGet(() -> new BindSource(service, mount, BindSource.State.MISSING, ""));
    }

    private static BindSource unknown(ComposeService service, ComposeMount mount, String reason) {
        return new BindSource(service, mount, BindSource.State.UNKNOWN, reason);
    }

    /** A file elsewhere of this name, or of it with an ending that templates have. */
    private Optional<String> model(String name) {
        if (byName.isEmpty()) {
            for (Blob blob : snapshot.blobs()) {
                byName.putIfAbsent(TEMPLATE.matcher(blob.name()).replaceFirst(""), blob.path());
            }
        }
        String plain = TEMPLATE.matcher(name).replaceFirst("");
        return Optional.ofNullable(byName.get(plain));
    }
}
