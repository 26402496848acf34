package dev.plimsoll.model.docker;

import dev.plimsoll.model.ImageReference;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of the user that public images start as where nobody says one: their own documentation and Dockerfiles. */
public enum StartingUser {
    /** Root, all the way. */
    ROOT,
    /** Root, until the image's own entrypoint starts its service as another user. */
    GIVES_UP_ROOT,
    OTHER,
    UNKNOWN;

    /** Official images whose entrypoint ends in gosu, su-exec, setpriv or the like. */
    private static final Set<String> OFFICIAL_GIVING_UP_ROOT = Set.of(
            "cassandra",
            "consul",
            "couchdb",
            "ghost",
            "influxdb",
            "mariadb",
            "mongo",
            "mysql",
            "neo4j",
            "percona",
            "postgres",
            "rabbitmq",
            "redis",
            "redmine",
            "valkey",
            "vault",
            "zookeeper");

    /** Official images (docker.io/library) that set a USER; the others start as root. */
    private static final Set<String> OFFICIAL_WITH_USER = Set.of(
            "adminer",
            "api-firewall",
            "couchbase",
            "elasticsearch",
            "emqx",
            "flink",
            "groovy",
            "haproxy",
            "jenkins",
            "kibana",
            "kong",
            "liquibase",
            "logstash",
            "memcached",
            "odoo",
            "open-liberty",
            "solr",
            "sonarqube",
            "spark",
            "storm",
            "varnish",
            "websphere-liberty");

    private static final Pattern ROOT_IMAGES = Pattern.compile(
            "docker\\.io/(rockylinux/rockylinux|almalinux/.*|nvidia/(cuda|opengl).*|continuumio/.*|pytorch/pytorch|tensorflow/tensorflow"
                    + "|oven/bun|denoland/deno|cimg/base|phusion/baseimage|opensuse/.*|oraclelinux/.*|bitnami/minideb)"
                    + "|nvcr\\.io/nvidia/(cuda|pytorch|tensorflow|base/.*)|public\\.ecr\\.aws/amazonlinux/amazonlinux"
                    + "|(public\\.ecr\\.aws/docker|mirror\\.gcr\\.io|quay\\.io/docker)/library/.*"
                    + "|mcr\\.microsoft\\.com/(dotnet/(aspnet|runtime|sdk|runtime-deps)|playwright.*|azurelinux/.*|cbl-mariner/.*"
                    + "|devcontainers/.*|vscode/devcontainers/.*|openjdk/jdk)|ghcr\\.io/astral-sh/uv|gcr\\.io/distroless/.*"
                    + "|registry\\.access\\.redhat\\.com/ubi\\d*/(ubi|ubi-minimal|ubi-micro|ubi-init)"
                    + "|registry\\.access\\.redhat\\.com/ubi\\d+(-minimal|-micro)?");
    private static final Pattern OTHER_IMAGES = Pattern.compile(
            "docker\\.io/(bitnami/.*|nginxinc/nginx-unprivileged|jenkins/.*|grafana/.*|cypress/included|chainguard/.*|selenium/.*"
                    + "|jupyter/.*|apache/airflow|apache/superset|curlimages/curl|hashicorp/http-echo)|cgr\\.dev/.*|quay\\.io/jupyter/.*"
                    + "|registry\\.(access\\.)?redhat\\.(com|io)/ubi\\d+/(nodejs|python|openjdk|go-toolset|php|ruby|nginx|httpd|perl|dotnet)-.*"
                    + "|public\\.ecr\\.aws/lambda/.*|docker\\.io/amazon/aws-lambda-.*|ghcr\\.io/puppeteer/puppeteer");
    private static final Pattern TAG_WITH_USER =
            Pattern.compile("(.*[-.])?(nonroot|rootless|non-root|unprivileged)(-.*)?");

    public static StartingUser of(ImageReference image) {
        String name = image.registry() + "/" + image.repository();
        String tag = image.tag().orElse("");
        if (TAG_WITH_USER.matcher(tag).matches()
                || image.repository().contains("unprivileged")
                || name.startsWith("mcr.microsoft.com/dotnet/") && tag.contains("chiseled")
                || OTHER_IMAGES.matcher(name).matches()) {
            return OTHER;
        }
        if (image.registry().equals("docker.io") && image.repository().startsWith("library/")) {
            return OFFICIAL_WITH_USER.contains(image.lastName())
                    ? OTHER
                    : OFFICIAL_GIVING_UP_ROOT.contains(image.lastName()) ? GIVES_UP_ROOT : ROOT;
        }
        return ROOT_IMAGES.matcher(name).matches() ? ROOT : UNKNOWN;
    }
}
