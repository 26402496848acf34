package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Volume;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A volume that lets a pod at the node's own files. */
final class HostPath implements LocalRule<Workload, Volume> {
    private static final List<String> RUNTIME_SOCKETS =
            List.of("/docker.sock", "/containerd.sock", "/crio.sock", "/podman.sock", "/cri-dockerd.sock");
    /** The runtime's sockets and the node's own credentials lie below them. */
    private static final Set<String> RULES_NODE = Set.of(
            "/",
            "/etc",
            "/etc/kubernetes",
            "/root",
            "/run",
            "/run/containerd",
            "/run/crio",
            "/var",
            "/var/lib",
            "/var/lib/kubelet",
            "/var/run",
            "/var/run/containerd",
            "/var/run/crio");

    private static final RuleCard CARD = RuleCard.rule("k8s/host-path")
            .title("Pod mounts a path of its node")
            .severity(Severity.MEDIUM)
            .why("A pod with files of its node can read what other pods and the node itself keep there; one that may"
                    + " write can often take the node over. Its data also stays behind when it moves to another node.")
            .fix("Use a PersistentVolumeClaim, an emptyDir or a ConfigMap; where the node's files are needed, mount the"
                    + " smallest path and set readOnly: true.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  containers:
                    - name: app
                      image: registry.example.org/web:1.4.2
                      volumeMounts:
                        - {name: data, mountPath: /data}
                        - {name: docker, mountPath: /var/run/docker.sock}
                        - {name: scratch, mountPath: /scratch}
                  volumes:
                    - name: data
                      hostPath:
                        path: /srv/web <<<
                    - name: docker
                      hostPath: {path: /var/run/docker.sock} <<<
                    - name: scratch
                      emptyDir: {}
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                spec:
                  containers:
                    - name: app
                      image: registry.example.org/web:1.4.2
                      volumeMounts:
                        - {name: data, mountPath: /data}
                  volumes:
                    - name: data
                      persistentVolumeClaim:
                        claimName: web
                """))
            .about(Concern.SECURITY)
            .like(Peer.KUBE_LINTER, "sensitive-host-mounts", "writable-host-mount", "docker-sock")
            .like(Peer.POLARIS, "hostPathSet")
            .like(Peer.TRIVY, "KSV-0023", "KSV-0006")
            .like(Peer.CHECKOV, "CKV_K8S_27");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Volume> subjectsOf(Workload workload) {
        return workload.volumes();
    }

    @Override
    public Verdict judge(Volume volume) {
        Optional<Seen<String>> host = volume.hostPath();
        if (host.isEmpty()) {
            return Verdict.holds();
        }
        String path = normal(host.get().value());
        List<String> writers =
                volume.writers().stream().map(Container::shortName).toList();
        String access =
                writers.isEmpty() ? "no container may write to it" : String.join(", ", writers) + " may write to it";
        return Problem.at(host.get().place(), "Mounts " + path + " of the node; " + access)
                .severity(severity(volume, path, !writers.isEmpty()));
    }

    private static Severity severity(Volume volume, String path, boolean written) {
        if (RUNTIME_SOCKETS.stream().anyMatch(path::endsWith)) {
            return Severity.HIGH;
        }
        if (RULES_NODE.contains(path)) {
            return written ? Severity.HIGH : Severity.MEDIUM;
        }
        boolean agent = volume.workload().object().kind().equals("DaemonSet");
        boolean logs = agent && (isBelow(path, "/var/log") || isBelow(path, "/var/lib/docker/containers"));
        boolean harmless = isBelow(path, "/dev") || path.equals("/etc/localtime") || logs;
        return written && !harmless ? Severity.MEDIUM : Severity.LOW;
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private static String normal(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
