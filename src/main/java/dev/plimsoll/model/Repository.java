package dev.plimsoll.model;

import dev.plimsoll.model.actions.ActionsFiles;
import dev.plimsoll.model.actions.CompositeAction;
import dev.plimsoll.model.actions.ContinuousIntegration;
import dev.plimsoll.model.actions.IntegrationReader;
import dev.plimsoll.model.actions.Workflow;
import dev.plimsoll.model.app.CorsPolicy;
import dev.plimsoll.model.app.CorsReader;
import dev.plimsoll.model.app.DebugSwitch;
import dev.plimsoll.model.app.ImageDebug;
import dev.plimsoll.model.app.Services;
import dev.plimsoll.model.app.WebApp;
import dev.plimsoll.model.backup.DataProtection;
import dev.plimsoll.model.backup.DataProtectionReader;
import dev.plimsoll.model.compose.ComposeProjects;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.compose.ServiceHealth;
import dev.plimsoll.model.compose.ServiceHealthReader;
import dev.plimsoll.model.docker.BuildContext;
import dev.plimsoll.model.docker.DockerFiles;
import dev.plimsoll.model.docker.Dockerfile;
import dev.plimsoll.model.docker.SaidBuilds;
import dev.plimsoll.model.docker.Stage;
import dev.plimsoll.model.env.EnvironmentFile;
import dev.plimsoll.model.env.EnvironmentFiles;
import dev.plimsoll.model.keys.KeyFiles;
import dev.plimsoll.model.keys.KeyMaterial;
import dev.plimsoll.model.kubernetes.Kubernetes;
import dev.plimsoll.model.kubernetes.Workload;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A snapshot as typed facts: what all rules judge. */
public final class Repository {
    private final Snapshot snapshot;
    private final List<InfrastructureFile> files;
    private final ActionsFiles actions;
    private final Optional<ContinuousIntegration> continuousIntegration;
    private final ComposeServices composeServices;
    private final DockerFiles docker;
    private final Kubernetes kubernetes;
    private final Optional<DataProtection> dataProtection;
    private final List<CorsPolicy> corsPolicies;
    private final Services services;
    private final List<EnvironmentFile> environmentFiles;
    private final List<KeyMaterial> keys;

    private Repository(Reading reading) {
        this.snapshot = reading.snapshot();
        this.actions = ActionsFiles.read(reading);
        this.continuousIntegration = IntegrationReader.read(reading, actions);
        this.composeServices = ComposeServices.of(ComposeProjects.read(reading));
        this.docker = DockerFiles.read(reading, SaidBuilds.of(snapshot, actions.workflows(), composeServices));
        this.kubernetes = Kubernetes.read(reading);
        this.dataProtection = DataProtectionReader.read(reading, composeServices, kubernetes, actions.workflows());
        this.corsPolicies = CorsReader.read(reading);
        this.services = Services.read(reading);
        this.environmentFiles = EnvironmentFiles.read(reading);
        this.keys = KeyFiles.read(reading);
        this.files = reading.files().entrySet().stream()
                .map(file -> new InfrastructureFile(file.getKey(), List.copyOf(file.getValue())))
                .toList();
    }

    public static Repository read(Snapshot snapshot, ParseCache cache) {
        Reading reading = new Reading(snapshot, cache);
        return new Repository(reading);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** The GitHub Actions workflows. */
    public List<Workflow> workflows() {
        return actions.workflows();
    }

    /** The actions that the repository itself defines. */
    public List<CompositeAction> actions() {
        return actions.actions();
    }

    /** What continuous integration does as a whole, of GitHub's or another kind; empty where there is none. */
    public Optional<ContinuousIntegration> continuousIntegration() {
        return continuousIntegration;
    }

    /** The services of all Compose projects. */
    public ComposeServices composeServices() {
        return composeServices;
    }

    /** What is known of how Compose services are asked whether they work. */
    public Stream<ServiceHealth> serviceHealth() {
        return ServiceHealthReader.read(composeServices, dockerfiles());
    }

    public List<Dockerfile> dockerfiles() {
        return docker.dockerfiles();
    }

    /** The stages that images are made of: of each Dockerfile the last, and those that are said to be built. */
    public List<Stage> builtStages() {
        return docker.built();
    }

    /** The folders that Dockerfiles are built with, those of which something is copied. */
    public List<BuildContext> buildContexts() {
        return docker.contexts();
    }

    /** The Kubernetes objects that run pods. */
    public List<Workload> workloads() {
        return kubernetes.workloads();
    }

    /** Where services say which other origins may read their responses. */
    public List<CorsPolicy> corsPolicies() {
        return corsPolicies;
    }

    /** The services whose own source stands here. */
    public Services services() {
        return services;
    }

    /** The web applications whose source stands here. */
    public Stream<WebApp> webApps() {
        return services.apps(dockerfiles());
    }

    /** Where source and images say whether debug mode is on. */
    public Stream<DebugSwitch> debugSwitches() {
        return Stream.concat(services.debugSwitches(builtStages()), ImageDebug.of(builtStages()));
    }

    public List<EnvironmentFile> environmentFiles() {
        return environmentFiles;
    }

    /** The keys and certificates that stand in files. */
    public List<KeyMaterial> keys() {
        return keys;
    }

    /** The datastores of the repository and what backs them up; empty where it has no datastore. */
    public Optional<DataProtection> dataProtection() {
        return dataProtection;
    }

    /** Every file that was read as infrastructure, in the order of reading. */
    public List<InfrastructureFile> files() {
        return files;
    }
}
