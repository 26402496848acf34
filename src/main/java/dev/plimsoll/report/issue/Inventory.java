package dev.plimsoll.report.issue;

import dev.plimsoll.model.Repository;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.KubernetesObject;
import dev.plimsoll.model.kubernetes.Workload;
import dev.plimsoll.report.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What there is: each table with its sum, and the sum is that of its rows. */
record Inventory(Repository repository) {
    String markdown(Rows rows) {
        return facts() + kinds(rows) + workloads(rows) + services(rows);
    }

    private String facts() {
        return "## Inventory\n\n" + Rows.table("What", "Number")
                + Rows.row("infrastructure files", number(repository.files().size()))
                + Rows.row("Dockerfiles", number(repository.dockerfiles().size()))
                + Rows.row("Compose services", number(services().size()))
                + Rows.row(
                        "Kubernetes objects",
                        number(repository.kubernetes().objects().size()))
                + Rows.row("workflows", number(repository.workflows().size()))
                + Rows.row("env files", number(repository.environmentFiles().size()))
                + "\n";
    }

    private static String number(long count) {
        return Long.toString(count);
    }

    private String kinds(Rows rows) {
        Map<String, Long> kinds = repository.kubernetes().objects().stream()
                .collect(Collectors.groupingBy(KubernetesObject::kind, TreeMap::new, Collectors.counting()));
        return part(
                "Kubernetes objects: " + repository.kubernetes().objects().size(),
                Rows.table("Kind", "Number"),
                kinds.entrySet().stream()
                        .map(kind -> Rows.row(Markdown.text(kind.getKey()), number(kind.getValue())))
                        .toList(),
                rows);
    }

    private String workloads(Rows rows) {
        return part(
                "Workloads: " + repository.workloads().size(),
                Rows.table("Workload", "Where", "Container", "Memory limit", "CPU limit"),
                repository.workloads().stream().map(Inventory::workload).toList(),
                rows);
    }

    private static String workload(Workload workload) {
        List<Container> containers = workload.containers();
        return Rows.row(
                Markdown.text(workload.name()),
                Markdown.cellCode(workload.place().toString()),
                containers.stream()
                        .map(container -> Markdown.text(container.shortName()))
                        .collect(Collectors.joining("<br>")),
                containers.stream()
                        .map(container -> limit(container.memoryLimit()))
                        .collect(Collectors.joining("<br>")),
                containers.stream()
                        .map(container -> limit(container.cpuLimit()))
                        .collect(Collectors.joining("<br>")));
    }

    private static String limit(Optional<Seen<String>> limit) {
        return limit.map(seen -> Markdown.text(seen.value())).orElse("none");
    }

    private List<ComposeService> services() {
        return repository.composeServices().stream().toList();
    }

    private String services(Rows rows) {
        return part(
                "Compose services: " + services().size(),
                Rows.table("Service", "Where", "Memory limit", "CPU limit", "Health check of its own"),
                services().stream()
                        .map(service -> Rows.row(
                                Markdown.text(service.key()),
                                Markdown.cellCode(service.place().toString()),
                                service.limits().memory() ? "set" : "none",
                                service.limits().cpu() ? "set" : "none",
                                service.healthCheck().isPresent() ? "set" : "none"))
                        .toList(),
                rows);
    }

    private static String part(String title, String head, List<String> lines, Rows rows) {
        return lines.isEmpty()
                ? ""
                : "<details><summary>" + title + "</summary>\n\n" + head + rows.of(lines, "row") + "\n</details>\n\n";
    }
}
