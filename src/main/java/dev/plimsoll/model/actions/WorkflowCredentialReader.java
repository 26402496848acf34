package dev.plimsoll.model.actions;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the secrets that a workflow hands out, in environment variables, inputs, services, URLs and assignments in scripts. */
final class WorkflowCredentialReader {
    private static final Pattern FOR_TESTS = Pattern.compile(
            "(^|[^a-z])(tests?|testing|ci|dummy|fake|mock|sample|stub|insecure|unused|ephemeral|throwaway|temp|tmp|temporary|local|dev|e2e|build)([^a-z]|$)");
    private static final Pattern LOCAL_HOST =
            Pattern.compile("@(localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1])([:/?]|$)");
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?m)(?:^|[\\s;\"'])(?:export\\s+|set\\s+)?([A-Za-z]\\w*)=(?:\"([^\"\\n$`]{6,})\"|'([^'\\n$]{6,})'|([^\\s\"'$`;&|()<>{}\\[\\]]{6,}))");

    private final List<WorkflowCredential> found = new ArrayList<>();
    private final Set<String> serviceValues = new HashSet<>();
    private final Set<String> serviceNames = new HashSet<>();

    private WorkflowCredentialReader() {}

    static List<WorkflowCredential> of(YamlMap root) {
        WorkflowCredentialReader reader = new WorkflowCredentialReader();
        List<YamlEntry> jobs = root.get("jobs").map(YamlNode::entries).orElse(List.of());
        jobs.forEach(job -> reader.services(job.value()));
        root.get("env").ifPresent(env -> reader.settings(env, "the workflow", false));
        for (YamlEntry job : jobs) {
            reader.job(job);
        }
        return reader.found;
    }

    /** What a service that lives as long as the job is told opens nothing else. */
    private void services(YamlNode job) {
        for (YamlEntry service : job.get("services").map(YamlNode::entries).orElse(List.of())) {
            serviceNames.add(service.name());
            service.value()
                    .get("env")
                    .map(YamlNode::entries)
                    .orElse(List.of())
                    .forEach(setting -> setting.value().text().ifPresent(serviceValues::add));
        }
    }

    private void job(YamlEntry job) {
        String owner = "job " + job.name();
        job.value().get("env").ifPresent(env -> settings(env, owner, false));
        job.value().get("with").ifPresent(with -> settings(with, owner, false));
        job.value().get("secrets").ifPresent(secrets -> settings(secrets, owner, false));
        job.value().get("container").ifPresent(container -> container(container, "the container of " + owner, false));
        for (YamlEntry service :
                job.value().get("services").map(YamlNode::entries).orElse(List.of())) {
            container(service.value(), "service " + service.name() + " of " + owner, true);
        }
        int number = 0;
        for (YamlNode step : job.value().get("steps").map(YamlNode::items).orElse(List.of())) {
            number++;
            String name = step.textAt("id")
                    .or(() -> step.textAt("uses").map(uses -> uses.replaceFirst("@.*", "")))
                    .orElse(Integer.toString(number));
            step(step, "step " + name + " of " + owner);
        }
    }

    private void step(YamlNode step, String owner) {
        step.get("env").ifPresent(env -> settings(env, owner, false));
        step.get("with").ifPresent(with -> settings(with, owner, false));
        step.get("run").ifPresent(run -> {
            if (run instanceof YamlScalar script) {
                script(script, owner);
            }
        });
    }

    private void container(YamlNode container, String owner, boolean service) {
        container.get("env").ifPresent(env -> settings(env, owner, service));
        container.get("credentials").ifPresent(credentials -> settings(credentials, owner, false));
    }

    private void settings(YamlNode settings, String owner, boolean throwAway) {
        for (YamlEntry setting : settings.entries()) {
            String value = setting.value().text().orElse("");
            if (SecretName.is(setting.name())) {
                add(setting.value().place(), setting.name() + " of " + owner, setting.name(), value, throwAway);
            }
            urls(setting.value().place(), setting.name() + " of " + owner, value, throwAway);
        }
    }

    private void script(YamlScalar script, String owner) {
        Matcher assignments = ASSIGNMENT.matcher(script.raw());
        while (assignments.find()) {
            String name = assignments.group(1);
            if (SecretName.is(name)) {
                String value = assignments.group(2) != null
                        ? assignments.group(2)
                        : assignments.group(3) != null ? assignments.group(3) : assignments.group(4);
                add(script.placeOf(assignments.start(1)), name + " in the script of " + owner, name, value, false);
            }
        }
        for (UrlPassword url : UrlPassword.in(script.raw())) {
            boolean local = isLocal(script.raw().substring(url.start()));
            add(script.placeOf(url.start()), "password in a URL in the script of " + owner, url.value(), local);
        }
    }

    private void urls(Place place, String name, String value, boolean throwAway) {
        for (UrlPassword url : UrlPassword.in(value)) {
            add(place, "password in " + name, url.value(), throwAway || isLocal(value.substring(url.start())));
        }
    }

    private boolean isLocal(String fromPassword) {
        String end = fromPassword.lines().findFirst().orElse("");
        String host = end.replaceFirst("^[^@]*@", "").replaceFirst("[:/?].*", "");
        String password = end.replaceFirst("@.*", "");
        return LOCAL_HOST.matcher(end).find()
                || serviceNames.contains(host)
                || serviceValues.contains(password)
                || isForTests(password);
    }

    private void add(Place place, String name, String setting, String value, boolean throwAway) {
        add(
                place,
                name,
                SecretValue.of(setting, value),
                throwAway || serviceValues.contains(value) || isForTests(value));
    }

    private void add(Place place, String name, SecretValue value, boolean throwAway) {
        found.add(new WorkflowCredential(place, name, value, throwAway));
    }

    private static boolean isForTests(String value) {
        return FOR_TESTS
                .matcher(value.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT))
                .find();
    }
}
