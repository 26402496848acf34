package dev.plimsoll;

import java.util.LinkedHashMap;
import java.util.Map;

/** Repositories of ordinary files, made up by number, for benchmarks. */
final class Corpus {
    private static final String DEPLOYMENT = """
            # the web tier of team %1$d
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web-%1$d
              namespace: team-%2$d
              labels:
                app.kubernetes.io/name: web-%1$d
                app.kubernetes.io/part-of: shop
            spec:
              replicas: 3
              selector:
                matchLabels:
                  app.kubernetes.io/name: web-%1$d
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: web-%1$d
                spec:
                  securityContext:
                    runAsNonRoot: true
                    seccompProfile:
                      type: RuntimeDefault
                  containers:
                    - name: web
                      image: registry.acme-shop.net:5000/shop/web:1.%2$d.%1$d
                      ports:
                        - containerPort: 8080
                          name: http
                      env:
                        - name: DATABASE_HOST
                          value: db-%2$d
                        - name: DATABASE_PASSWORD
                          valueFrom:
                            secretKeyRef:
                              name: db
                              key: password
                      resources:
                        requests:
                          cpu: 100m
                          memory: 128Mi
                        limits:
                          memory: 256Mi
                      livenessProbe:
                        httpGet:
                          path: /healthz
                          port: http
                      volumeMounts:
                        - name: cache
                          mountPath: /var/cache/web
                  volumes:
                    - name: cache
                      emptyDir: {}
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: web-%1$d
              namespace: team-%2$d
            spec:
              selector:
                app.kubernetes.io/name: web-%1$d
              ports:
                - port: 80
                  targetPort: http
            """;

    private Corpus() {}

    /** So many files of a Deployment and its Service each, some with faults. */
    static Map<String, String> manifests(int count) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put("k8s/team-%d/web-%d.yaml".formatted(i % 50, i), manifest(i));
        }
        return files;
    }

    static String manifest(int number) {
        String text = DEPLOYMENT.formatted(number, number % 50);
        return number % 10 == 0 ? text.replace("memory: 256Mi", "cpu: 1") : text;
    }

    /** A repository of this many files as they usually come: manifests, Dockerfiles, workflows, Compose, Python. */
    static Map<String, String> mixed(int count) {
        Map<String, String> files = manifests(count * 6 / 10);
        for (int i = files.size(); i < count; i++) {
            switch (i % 4) {
                case 0 -> files.put("services/s%d/Dockerfile".formatted(i), dockerfile(i));
                case 1 -> files.put("services/s%d/compose.yaml".formatted(i), compose(i));
                case 2 -> files.put(".github/workflows/w%d.yml".formatted(i), workflow(i));
                default -> files.put("services/s%d/app.py".formatted(i), python(i));
            }
        }
        return files;
    }

    private static String dockerfile(int i) {
        return "FROM python:3.12.%d-slim AS build\nRUN pip install app==%d\nUSER 1000\nCMD [\"app\"]\n"
                .formatted(i % 9, i);
    }

    private static String compose(int i) {
        return "services:\n  s%d:\n    image: shop/s:1.0.%d\n    deploy:\n      resources:\n        limits: {memory: 1G, cpus: '1'}\n"
                .formatted(i, i);
    }

    private static String workflow(int i) {
        return "name: w%d\non: [push]\npermissions: {contents: read}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: make test-%d\n"
                .formatted(i, i);
    }

    private static String python(int i) {
        return "import os\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/%d')\ndef read():\n    return os.getenv('X')\n"
                .formatted(i);
    }
}
