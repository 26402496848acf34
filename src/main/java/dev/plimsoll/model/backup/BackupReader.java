package dev.plimsoll.model.backup;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.actions.Workflow;
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeLife;
import dev.plimsoll.model.compose.ComposeMount;
import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.compose.ComposeText;
import dev.plimsoll.model.kubernetes.KubernetesObject;
import dev.plimsoll.model.kubernetes.Workload;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what backs data up: by its image, by its kind, or by the programs that it calls, itself or through a script of
 * the repository. Text about backups, and code that has the word in it, is none.
 */
final class BackupReader {
    private static final Pattern CRON =
            Pattern.compile("(?:.*/)?(?:cron\\.(?:d|hourly|daily|weekly|monthly)|crontabs|periodic/\\w+)/[^/]+"
                    + "|(?:.*/)?(?:crontab[^/]*|[^/]*[._-]crontab|[^/]+\\.cron)");

    private static final PathTest CRON_FILES = PathTest.of(BackupReader::isCron);

    private final Reading reading;
    private final List<Backup> found = new ArrayList<>();

    BackupReader(Reading reading) {
        this.reading = reading;
    }

    List<Backup> found() {
        return found;
    }

    BackupReader services(ComposeServices services) {
        services.stream().forEach(service -> {
            if (isBackup(service)) {
                boolean stays = isImage(service) || service.life() == ComposeLife.SERVICE;
                found.add(new Backup(service.place(), service.name(), stays));
            }
        });
        return this;
    }

    boolean isBackup(ComposeService service) {
        return isImage(service) || backsUp(texts(service)) || builtToBackUp(service);
    }

    private static boolean isImage(ComposeService service) {
        return service.image()
                .flatMap(ComposeImage::reference)
                .filter(BackupTools::isImage)
                .isPresent();
    }

    /** The scripts of the repository that it calls or is built with. */
    List<Blob> scriptsOf(ComposeService service) {
        Stream<Blob> called = BackupTools.scriptsIn(texts(service)).flatMap(script -> reading.named(script).stream());
        return Stream.concat(called, built(service)).distinct().toList();
    }

    static String texts(ComposeService service) {
        return Stream.of(
                        service.texts().stream().map(ComposeText::literal),
                        service.labels().stream()
                                .flatMap(label -> label.value().stream())
                                .map(ComposeText::literal),
                        service.mounts().stream().map(ComposeMount::source))
                .flatMap(text -> text)
                .collect(Collectors.joining("\n"));
    }

    /** A folder of its own that an image is built from, with a script that backs up. */
    private boolean builtToBackUp(ComposeService service) {
        return built(service).anyMatch(this::callsOne);
    }

    private Stream<Blob> built(ComposeService service) {
        return service.build().flatMap(build -> build.context()).filter(folder -> !folder.isEmpty()).stream()
                .flatMap(folder -> reading.snapshot().below(folder).stream())
                .filter(blob -> blob.name().endsWith(".sh") || isCron(blob.path()));
    }

    BackupReader objects(List<KubernetesObject> objects, List<Workload> workloads) {
        for (KubernetesObject object : objects) {
            if (BackupTools.isKind(object.group(), object.kind())) {
                found.add(new Backup(object.place(), object.name(), true));
            }
        }
        for (Workload workload : workloads) {
            boolean image = workload.containers().stream()
                    .flatMap(container -> container.images().stream())
                    .flatMap(deployed -> deployed.reference().stream())
                    .anyMatch(BackupTools::isImage);
            String texts = workload.containers().stream()
                    .flatMap(container -> container.commandTexts().stream())
                    .collect(Collectors.joining("\n"));
            boolean configured = BackupTools.scriptsIn(texts)
                    .anyMatch(script -> objects.stream()
                            .anyMatch(object -> object.dataText(script)
                                    .filter(BackupTools::areIn)
                                    .isPresent()));
            if (image || configured || backsUp(texts)) {
                boolean scheduled = workload.object().kind().equals("CronJob") || !workload.runsToItsEnd();
                found.add(new Backup(workload.place(), workload.name(), scheduled));
            }
        }
        return this;
    }

    BackupReader workflows(List<Workflow> workflows) {
        for (Workflow workflow : workflows) {
            boolean backsUp = workflow.jobs().stream()
                    .flatMap(job -> job.steps().stream())
                    .anyMatch(step ->
                            step.run().filter(script -> backsUp(script.text())).isPresent()
                                    || step.uses()
                                            .filter(uses -> uses.target().contains("backup"))
                                            .isPresent());
            if (backsUp) {
                boolean scheduled = workflow.triggers().contains("schedule");
                found.add(new Backup(Place.ofFile(workflow.path()), "workflow " + workflow.path(), scheduled));
            }
        }
        return this;
    }

    BackupReader hosts(SystemdUnits units) {
        units.timed().forEach((place, commands) -> {
            if (backsUp(commands)) {
                found.add(new Backup(place, "timer " + place.path(), true));
            }
        });
        reading.files(CRON_FILES).stream()
                .filter(this::callsOne)
                .forEach(blob -> found.add(new Backup(Place.ofFile(blob.path()), "cron file " + blob.path(), true)));
        return this;
    }

    private static boolean isCron(String path) {
        return (path.contains("cron") || path.contains("periodic/"))
                && CRON.matcher(path).matches();
    }

    private boolean callsOne(Blob blob) {
        BackupScript.Calls calls = reading.peek(blob, BackupScript.SCRIPT);
        return calls.backsUp() || anyBacksUp(calls.scripts().stream());
    }

    /** True where a command calls a program that backs up, or a script of the repository that does. */
    private boolean backsUp(String commands) {
        return BackupTools.areIn(commands) || anyBacksUp(BackupTools.scriptsIn(commands));
    }

    private boolean anyBacksUp(Stream<String> scripts) {
        return scripts.flatMap(script -> reading.named(script).stream())
                .anyMatch(blob -> reading.peek(blob, BackupScript.SCRIPT).backsUp());
    }
}
