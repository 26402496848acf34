package dev.plimsoll.rules.k8s;

/** Manifests for tests: a workload of any kind around a pod spec whose first line is line 10. */
final class Manifests {
    private Manifests() {}

    /** A Deployment named web. */
    static String deployment(String podSpec) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                """ + podSpec.indent(6);
    }

    static String daemonSet(String podSpec) {
        return deployment(podSpec).replace("kind: Deployment", "kind: DaemonSet");
    }

    static String job(String podSpec) {
        return deployment(podSpec).replace("apps/v1", "batch/v1").replace("kind: Deployment", "kind: Job");
    }

    static String cronJob(String podSpec) {
        return """
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: web}
                spec:
                  schedule: "@daily"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                """ + podSpec.indent(10);
    }

    static String pod(String podSpec) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n" + podSpec.indent(2);
    }

    /** A container of a pod spec, with more fields below it. */
    static String container(String fields) {
        return "containers:\n- name: app\n  image: nginx:1.27.0\n" + fields.indent(2);
    }
}
