package dev.plimsoll.model;

import dev.plimsoll.model.actions.ActionsFiles;
import dev.plimsoll.model.actions.Automation;
import dev.plimsoll.model.actions.CompositeAction;
import dev.plimsoll.model.actions.ContinuousIntegration;
import dev.plimsoll.model.actions.FileUse;
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
import dev.plimsoll.model.backup.ServiceBackup;
import dev.plimsoll.model.backup.ServiceBackups;
import dev.plimsoll.model.compose.ComposeProjects;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.compose.ServiceHealth;
import dev.plimsoll.model.compose.ServiceHealthReader;
import dev.plimsoll.model.docker.BuildContext;
import dev.plimsoll.model.docker.BuildSecret;
import dev.plimsoll.model.docker.BuildSecrets;
import dev.plimsoll.model.docker.CopiedSources;
import dev.plimsoll.model.docker.DockerFiles;
import dev.plimsoll.model.docker.Dockerfile;
import dev.plimsoll.model.docker.SaidBuilds;
import dev.plimsoll.model.docker.Stage;
import dev.plimsoll.model.docker.StageHealth;
import dev.plimsoll.model.docker.StageHealthReader;
import dev.plimsoll.model.env.EnvironmentFile;
import dev.plimsoll.model.env.EnvironmentFiles;
import dev.plimsoll.model.keys.KeyMaterial;
import dev.plimsoll.model.kubernetes.Kubernetes;
import dev.plimsoll.model.kubernetes.Workload;
import dev.plimsoll.model.ldap.DirectoryPassword;
import dev.plimsoll.model.ldap.DirectoryPasswords;
import dev.plimsoll.model.observability.Observability;
import dev.plimsoll.model.observability.ObservabilityReader;
import dev.plimsoll.model.observability.OwnService;
import dev.plimsoll.model.observability.OwnServices;
import dev.plimsoll.model.proxy.Proxies;
import dev.plimsoll.model.secret.Secrets;
import dev.plimsoll.model.secret.SopsFile;
import dev.plimsoll.model.secret.SopsFiles;
import dev.plimsoll.model.secret.Token;
import dev.plimsoll.model.shell.ScriptFile;
import dev.plimsoll.model.shell.ScriptFiles;
import dev.plimsoll.model.tree.DeployedService;
import dev.plimsoll.model.tree.Operations;
import dev.plimsoll.model.tree.OperationsReader;
import dev.plimsoll.model.tree.ServiceDeployments;
import dev.plimsoll.model.tree.Tree;
import dev.plimsoll.model.tree.UpdateBot;
import dev.plimsoll.model.waiver.InlineWaiver;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A snapshot as typed facts: what all rules judge. */
public final class Repository {
    /** Where Plimsoll's own configuration stands. */
    public static final String SETTINGS = ".github/plimsoll.yml";

    private final Snapshot snapshot;
    private final List<InfrastructureFile> files;
    private final ActionsFiles actions;
    private final Optional<ContinuousIntegration> continuousIntegration;
    private final ComposeServices composeServices;
    private final DockerFiles docker;
    private final Kubernetes kubernetes;
    private final Optional<DataProtection> dataProtection;
    private final Reading reading;
    private Observability observability;
    private final List<CorsPolicy> corsPolicies;
    private final Services services;
    private final List<EnvironmentFile> environmentFiles;
    private final Optional<Parsed<YamlFile>> settingsFile;
    private final List<InlineWaiver> waivers;

    private final List<ServiceBackup> serviceBackups;
    private final Secrets secrets;
    private final List<SopsFile> sopsFiles;
    private final Tree tree;
    private final List<DirectoryPassword> directoryPasswords;
    private final List<ScriptFile> scripts;
    private final Proxies proxies;

    private Repository(Reading reading) {
        this.reading = reading;
        this.snapshot = reading.snapshot();
        this.actions = ActionsFiles.read(reading);
        this.continuousIntegration = IntegrationReader.read(reading, actions);
        this.composeServices = ComposeServices.of(ComposeProjects.read(reading));
        this.docker = DockerFiles.read(reading, SaidBuilds.of(snapshot, actions.workflows(), composeServices));
        this.kubernetes = Kubernetes.read(reading);
        this.dataProtection = DataProtectionReader.read(reading, composeServices, kubernetes, actions.workflows());
        this.serviceBackups = ServiceBackups.read(reading, composeServices);
        this.corsPolicies = CorsReader.read(reading);
        this.services = Services.read(reading);
        this.environmentFiles = EnvironmentFiles.read(reading);
        this.secrets = Secrets.read(reading, judged());
        this.sopsFiles = SopsFiles.read(reading);
        this.tree = new Tree(reading);
        this.directoryPasswords = DirectoryPasswords.read(reading);
        this.scripts = ScriptFiles.read(reading);
        this.proxies = Proxies.read(reading, composeServices);
        this.settingsFile = snapshot.find(SETTINGS).map(reading::parsed);
        this.waivers = reading.waivers();
        this.files = reading.files().entrySet().stream()
                .map(file -> new InfrastructureFile(file.getKey(), List.copyOf(file.getValue())))
                .toList();
    }

    /** The files whose settings are looked at one by one. */
    private Set<String> judged() {
        return Stream.concat(
                        environmentFiles.stream().map(EnvironmentFile::path),
                        composeServices.stream().map(service -> service.place().path()))
                .collect(Collectors.toSet());
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

    /** Whether anything is done to a change, and what there is to do it to. */
    public Automation automation() {
        return Automation.of(reading, continuousIntegration);
    }

    /** The files that workflows use by their paths. */
    public Stream<FileUse> filesOfWorkflows() {
        return actions.filesIn(snapshot);
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

    /** The secrets that Dockerfiles give their builds. */
    public Stream<BuildSecret> buildSecrets() {
        return BuildSecrets.of(dockerfiles(), builtStages(), this::holdsNoSecret);
    }

    private boolean holdsNoSecret(String path) {
        return snapshot.find(path).isPresent()
                && !secrets.haveKeyIn(path)
                && EnvironmentFiles.areHarmless(environmentFiles, path);
    }

    /** What COPY and ADD take of their build contexts, and whether it is there. */
    public Stream<CopiedSources> copiedSources() {
        return docker.sources();
    }

    /** The stages that images are made of which are meant to stay, and what asks their containers how they are. */
    public Stream<StageHealth> stageHealth() {
        return new StageHealthReader(
                        composeServices,
                        !kubernetes.workloads().isEmpty()
                                || !reading.named("Chart.yaml").isEmpty())
                .read(builtStages(), actions.actions());
    }

    /** The Kubernetes objects that run pods. */
    public List<Workload> workloads() {
        return kubernetes.workloads();
    }

    /** The Kubernetes objects of the repository. */
    public Kubernetes kubernetes() {
        return kubernetes;
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
        return secrets.keys();
    }

    /** The secrets of well-known forms, and the texts that were searched for them and have none. */
    public List<Token> tokens() {
        return secrets.tokens();
    }

    /** The files that SOPS is said to encrypt. */
    public List<SopsFile> sopsFiles() {
        return sopsFiles;
    }

    /** What the tree is made of. */
    public Tree tree() {
        return tree;
    }

    /** The passwords of the entries that LDIF files hold, also in comments. */
    public List<DirectoryPassword> directoryPasswords() {
        return directoryPasswords;
    }

    /** The shell scripts that handle passwords, deploy or back up. */
    public List<ScriptFile> scripts() {
        return scripts;
    }

    /** The reverse proxies that are configured here. */
    public Proxies proxies() {
        return proxies;
    }

    /** The datastores of the repository and what backs them up; empty where it has no datastore. */
    public Optional<DataProtection> dataProtection() {
        return dataProtection;
    }

    /** What runs, and what watches over it. */
    public Observability observability() {
        if (observability == null) {
            observability = ObservabilityReader.read(reading, composeServices, kubernetes);
        }
        return observability;
    }

    /** The web services of the repository that are not written in Python. */
    public List<OwnService> ownServices() {
        return OwnServices.read(reading, dockerfiles());
    }

    /** The services of Compose, where the Kubernetes manifests deploy some of the same. */
    public List<DeployedService> deployedServices() {
        return ServiceDeployments.read(reading, composeServices, workloads());
    }

    /** What is told about running what the repository deploys; empty where it deploys nothing. */
    public Optional<Operations> operations() {
        return OperationsReader.read(reading, composeServices, workloads());
    }

    /** What keeps dependencies up to date; empty where there are none. */
    public Optional<UpdateBot> updateBot() {
        return tree.updateBot(workflows());
    }

    /** The Compose services that back data up. */
    public List<ServiceBackup> serviceBackups() {
        return serviceBackups;
    }

    /** Every file that was read as infrastructure, in the order of reading. */
    public List<InfrastructureFile> files() {
        return files;
    }

    /** Plimsoll's own configuration as it stands in this snapshot. */
    public Optional<Parsed<YamlFile>> settingsFile() {
        return settingsFile;
    }

    /** The waivers that stand in infrastructure files beside what they waive. */
    public List<InlineWaiver> waivers() {
        return waivers;
    }

    /** The parts of a type that can be judged each by itself; a part that did not change is the same object again. */
    public <P extends Part> Stream<P> parts(Class<P> type) {
        if (type == Workload.class) {
            return workloads().stream().map(type::cast);
        }
        throw new IllegalArgumentException("no parts of this type: " + type);
    }
}
