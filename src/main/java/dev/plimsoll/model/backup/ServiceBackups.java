package dev.plimsoll.model.backup;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.backup.ServiceBackup.Coverage;
import dev.plimsoll.model.backup.ServiceBackup.Destination;
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeMount;
import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.snapshot.Blob;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the Compose services that back up: what gets into them, and where it goes. */
public final class ServiceBackups {
    private static final Pattern COPIES_FILES = Pattern.compile(
            "(?:.*[-_.])?(?:kopia|restic|borg|borgmatic|duplicati|duplicacy|autorestic|resticprofile|rustic|docker-volume-backup|"
                    + "volumerize|backrest)(?:[-_.].*)?");
    private static final Pattern COPIER = Pattern.compile(
            "(?<![\\w.-])(?:kopia|restic|borg|borgmatic|duplicity|rsnapshot|rdiff-backup|rustic)(?![\\w-])");
    private static final Pattern DUMPS_ONLY_LOCALLY =
            Pattern.compile("(?:postgres|mysql|mariadb|mongo)?-?backup-local");
    private static final Pattern NO_DATA = Pattern.compile(
            ".*\\.(sock|sh|py|ya?ml|json|conf|toml|env|kts|crontab)|/etc/.*|/run/.*|/var/run/.*|/proc/?|/sys/?");
    private static final Pattern OWN =
            Pattern.compile("(?i)config|cache|repo|backup|logs?\\b|tmp|temp|archive|state|kopia|restic|borg|duplica");
    private static final Pattern NETWORK = Pattern.compile("(?i)nfs|cifs|smb|rclone|glusterfs|ceph");

    private final Reading reading;
    private final BackupReader reader;
    private final List<ComposeService> services;
    private final Set<ComposeService> backups = new HashSet<>();

    private ServiceBackups(Reading reading, ComposeServices all) {
        this.reading = reading;
        this.reader = new BackupReader(reading);
        this.services = all.whole().toList();
        services.stream().filter(reader::isBackup).forEach(backups::add);
    }

    public static List<ServiceBackup> read(Reading reading, ComposeServices services) {
        ServiceBackups found = new ServiceBackups(reading, services);
        return found.services.stream()
                .filter(found.backups::contains)
                .map(found::of)
                .toList();
    }

    private ServiceBackup of(ComposeService service) {
        List<String> mounts = data(service).distinct().toList();
        BackupDestinations said = said(service);
        return new ServiceBackup(
                service.place(),
                service.name(),
                coverage(service, said, mounts),
                destination(service, said, mounts),
                mounts,
                others(service).filter(volume -> !volume.contains("/")).toList());
    }

    /** What the services of the same file mount that back nothing up. */
    private Stream<String> others(ComposeService service) {
        return services.stream()
                .filter(other -> !backups.contains(other)
                        && other.place().path().equals(service.place().path()))
                .flatMap(ServiceBackups::data)
                .distinct();
    }

    private static Stream<String> data(ComposeService service) {
        return service.mounts().stream()
                .map(ComposeMount::source)
                .filter(source -> !source.isEmpty() && !NO_DATA.matcher(source).matches());
    }

    private BackupDestinations said(ComposeService service) {
        String settings = service.environment().stream()
                .map(setting -> setting.name() + "="
                        + setting.value().map(text -> text.literal()).orElse("set"))
                .collect(Collectors.joining("\n", "\n", "\n"));
        String commands = BackupReader.texts(service);
        BackupDestinations all = BackupDestinations.of(settings + commands);
        for (Blob script : reader.scriptsOf(service)) {
            all = all.and(reading.peek(script, BackupDestinations.SCRIPT));
        }
        return all;
    }

    private Coverage coverage(ComposeService service, BackupDestinations said, List<String> mounts) {
        boolean shares = services.stream()
                .filter(other -> !backups.contains(other))
                .flatMap(ServiceBackups::data)
                .anyMatch(volume -> mounts.stream().anyMatch(mount -> overlap(mount, volume)));
        if (shares || mounts.stream().anyMatch(ServiceBackups::isHost)) {
            return Coverage.DATA;
        } else if (said.dumps()) {
            return Coverage.DUMP;
        }
        boolean copies = isImage(service, COPIES_FILES)
                || COPIER.matcher(BackupReader.texts(service)).find();
        boolean ownOnly = mounts.stream().allMatch(mount -> isOwn(mount, service));
        boolean data = others(service).anyMatch(volume -> !volume.contains("/"));
        return copies && ownOnly && data ? Coverage.NOTHING : Coverage.UNKNOWN;
    }

    /** A volume that the name tells to be the backup's own; another one may be a volume of another project. */
    private static boolean isOwn(String mount, ComposeService service) {
        return OWN.matcher(mount).find() || mount.contains(service.key());
    }

    private static Destination destination(ComposeService service, BackupDestinations said, List<String> mounts) {
        if (said.elsewhere()
                || mounts.stream().anyMatch(mount -> NETWORK.matcher(mount).find())) {
            return Destination.ELSEWHERE;
        }
        boolean local = said.local() || isImage(service, DUMPS_ONLY_LOCALLY);
        if (!local) {
            return Destination.UNKNOWN;
        }
        return mounts.stream().anyMatch(ServiceBackups::isHost) ? Destination.HOST_FOLDER : Destination.SAME_HOST;
    }

    /** A folder anywhere on the host may hold anything: a disk of another machine, the data of all services. */
    private static boolean isHost(String mount) {
        return mount.startsWith("/") || mount.startsWith("~") || mount.startsWith("$") || mount.startsWith("..");
    }

    private static boolean overlap(String a, String b) {
        return a.equals(b)
                || (a + "/").startsWith(b + "/")
                || (b + "/").startsWith(a + "/")
                || a.equals(".") && b.startsWith("./");
    }

    private static boolean isImage(ComposeService service, Pattern name) {
        return service.image()
                .flatMap(ComposeImage::reference)
                .filter(image -> name.matcher(image.lastName()).matches())
                .isPresent();
    }
}
