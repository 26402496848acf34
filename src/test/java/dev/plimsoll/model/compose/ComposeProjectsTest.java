package dev.plimsoll.model.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.model.InfrastructureFile;
import dev.plimsoll.model.Reading;
import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.ParseCache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are Compose files, and which of them form one project. */
class ComposeProjectsTest {
    private static final String WEB = "services:\n  web:\n    image: nginx:1.27.1\n";

    private final Map<String, String> files = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "compose.yaml",
        "docker-compose.yml",
        "docker-compose.worker.yaml",
        "compose.prod.yml",
        "docker-compose-dev.yml",
        "docker_compose.yml",
        "local.compose.yml",
        "stacks/monitoring.yml",
        "deploy/stack.yaml"
    })
    void a_compose_file_by_its_name_or_its_shape(String path) {
        assertThat(projects(path, WEB)).containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".github/workflows/compose.yaml | services: {a: {image: b}}",
                "ci.yaml | {jobs: {}, services: {a: {image: b}}}",
                "compose.yaml | {kind: Deployment, services: {a: {image: b}}}",
                "compose.yaml | [a]",
                "compose.yaml | {tasks: []}",
                "docker-compose.yml | services: [a]",
                ".gitlab-ci.yml | services: {a: {image: b}}",
                "config/services.yaml | services: {App\\Foo: {class: x}, _defaults: {autowire: true}}",
                "app.yaml | {env: x, services: {a: {image: b}}}",
                "values.yaml | services: {a: {image: {repository: b}}}",
                "render.yaml | services: [{type: web, name: a}]",
                "stack.yaml | services: {a: {image: b}, c: d}"
            })
    void another_file_that_has_services(String path, String text) {
        assertThat(projects(path, text)).isEmpty();
    }

    @Test
    void a_charts_values_are_no_compose_file() {
        files.put("chart/Chart.yaml", "name: a\n");
        files.put("chart/templates/compose.yaml", WEB);
        assertThat(projects("chart/prod.yaml", WEB)).isEmpty();
    }

    @Test
    void the_override_file_is_merged_into_the_default_file() {
        files.put("docker-compose.override.yml", "services: {web: {mem_limit: 1g}, extra: {image: b}}");
        assertThat(projects("docker-compose.yml", WEB))
                .containsExactly("docker-compose.yml+docker-compose.override.yml");
        assertThat(services()).containsExactly("docker-compose.yml:2 web", "docker-compose.override.yml:1 extra");
        assertThat(service("web").limits().memory()).isTrue();
    }

    @Test
    void a_file_without_images_is_laid_over_the_default_file() {
        files.put("docker-compose.prod.yml", "services:\n  web:\n    privileged: true\n  new:\n    image: b\n");
        assertThat(projects("docker-compose.yml", WEB))
                .containsExactly("docker-compose.yml", "docker-compose.yml+docker-compose.prod.yml");
        assertThat(services())
                .containsExactly(
                        "docker-compose.yml:2 web",
                        "docker-compose.prod.yml:2 web over docker-compose.prod.yml",
                        "docker-compose.prod.yml:4 new");
        assertThat(service("web").alternatives()).hasSize(1);
        assertThat(service("web").privileged()).isEmpty();
    }

    @Test
    void a_file_that_uses_what_it_does_not_define_is_laid_over_the_one_that_does() {
        files.put("docker-compose.extra.yml", "services: {job: {image: b, depends_on: [web], networks: [default]}}");
        assertThat(projects("docker-compose.yml", WEB))
                .containsExactly("docker-compose.yml", "docker-compose.yml+docker-compose.extra.yml");
        assertThat(service("job").isWhole()).isTrue();
    }

    @Test
    void a_file_is_laid_over_one_of_its_folder_or_the_default_file_above() {
        files.put("base.yml", WEB);
        files.put("deploy/over.compose.yml", "services: {web: {tty: true}, db: {tty: true}}");
        files.put("deploy/full.compose.yml", WEB + "  db: {image: c}\n");
        files.put("docker-compose.yml", WEB);
        files.put("deploy/prod/docker-compose.prod.yml", "services: {web: {tty: true}}");
        assertThat(projects("x.txt", ""))
                .contains(
                        "deploy/full.compose.yml+deploy/over.compose.yml",
                        "docker-compose.yml+deploy/prod/docker-compose.prod.yml");
    }

    @Test
    void a_file_that_may_stand_alone_knows_what_it_would_be_over_the_default_file() {
        files.put("docker-compose.dev.yml", "services: {web: {build: ., ports: ['80:80']}}");
        projects("docker-compose.yml", WEB + "    mem_limit: 1g\n");
        ComposeService dev = all().stream()
                .filter(s -> s.place().path().contains("dev"))
                .findFirst()
                .orElseThrow();
        assertThat(dev.limits().memory()).isFalse();
        assertThat(dev.alternatives())
                .extracting(other -> other.limits().memory())
                .containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image: 'b:${TAG:-1.2.3}', build: null", "build: .", "image: b, logging: {driver: local}"})
    void a_file_that_only_changes_what_services_are_made_of_is_no_project_of_its_own(String change) {
        files.put(
                "stack/pinned.compose.yml",
                "services: {web: {" + change + "}, job: {" + change + "}, later: {image: c}}");
        projects(
                "stack/base.compose.yml",
                "services: {web: {image: a, mem_limit: 1g, restart: always}, job: {image: b, networks: [n]}}\n"
                        + "networks: {n: {}}\n");
        assertThat(all())
                .filteredOn(ComposeService::isWhole)
                .extracting(service -> service.place().path())
                .containsExactly("stack/base.compose.yml", "stack/base.compose.yml");
    }

    @Test
    void changes_may_be_laid_over_a_file_that_is_itself_laid_over_another_one() {
        files.put("stack/pinned.compose.yml", "services: {web: {image: c}}");
        files.put("stack/base.compose.yml", "services: {db: {image: a, networks: [n]}}\nnetworks: {n: {}}\n");
        assertThat(projects("stack/dev.compose.yml", "services: {web: {build: ., networks: [n]}}"))
                .contains("stack/base.compose.yml+stack/dev.compose.yml+stack/pinned.compose.yml");
    }

    @Test
    void services_that_no_file_beside_them_describes_further_are_a_project() {
        files.put("stack/a.compose.yml", "services: {web: {image: a}, db: {image: b}}");
        files.put("other/compose.yml", "services: {web: {image: a, restart: always}, db: {image: b, restart: always}}");
        projects("stack/b.compose.yml", "services: {web: {image: c}, cache: {image: d, restart: always}}");
        assertThat(all()).allMatch(ComposeService::isWhole);
    }

    @Test
    void a_file_that_fits_over_nothing_is_read_but_not_asked_for_what_it_lacks() {
        assertThat(projects("docker-compose.gpu.yml", "services: {web: {privileged: true}}"))
                .containsExactly("docker-compose.gpu.yml");
        assertThat(service("web").isWhole()).isFalse();
        assertThat(service("web").privileged()).isPresent();
    }

    @Test
    void what_is_included_or_extended_is_part_of_the_project_that_does() {
        files.put("common.yml", WEB);
        files.put("db/postgres.yml", "services: {db: {image: 'postgres:17.1'}}");
        String text = "include: [db/postgres.yml]\nservices: {app: {extends: {file: common.yml, service: web}}}";
        assertThat(projects("compose.yaml", text)).containsExactly("compose.yaml");
        assertThat(services()).containsExactly("db/postgres.yml:1 db", "compose.yaml:2 app");
    }

    @Test
    void a_default_file_that_is_included_is_one_project_and_its_services_are_counted_once() {
        files.put("db/compose.yaml", "services: {db: {image: 'postgres:17.1'}}");
        projects("compose.yaml", "include: [db/compose.yaml]\n" + WEB);
        assertThat(services()).containsExactlyInAnyOrder("db/compose.yaml:1 db", "compose.yaml:3 web");
    }

    @Test
    void files_that_include_each_other_are_still_read() {
        files.put("a-compose.yml", "include: [b-compose.yml]\n" + WEB);
        assertThat(projects("b-compose.yml", "include: [a-compose.yml]\n")).isNotEmpty();
        assertThat(services()).contains("a-compose.yml:3 web");
        assertThat(repository().files())
                .flatExtracting(InfrastructureFile::unread)
                .isNotEmpty();
    }

    @Test
    void a_compose_file_that_can_not_be_read_is_said_and_input_of_tests_is_left_alone() {
        files.put("stack/docker-compose.yml", "services:\n  web: [open\n");
        files.put("pkg/testdata/docker-compose.yml", "services:\n  web: {image: a}\n");
        assertThat(services()).isEmpty();
        assertThat(repository().files())
                .extracting(InfrastructureFile::path)
                .containsExactly("stack/docker-compose.yml");
    }

    @Test
    void a_default_file_next_to_another_one_is_a_project_of_its_own() {
        files.put("compose.yaml", "services: {other: {image: b}}");
        assertThat(projects("docker-compose.yml", WEB)).containsExactly("compose.yaml", "docker-compose.yml");
    }

    private List<String> projects(String path, String text) {
        files.put(path, text);
        return ComposeProjects.read(new Reading(Snapshots.of(files), new ParseCache())).stream()
                .map(project -> String.join("+", project.files()))
                .toList();
    }

    private List<String> services() {
        return all().stream()
                .map(service -> service.place() + " " + service.key()
                        + service.overlay().map(file -> " over " + file).orElse(""))
                .toList();
    }

    private ComposeService service(String key) {
        return all().stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }

    private List<ComposeService> all() {
        return repository().composeServices().stream().toList();
    }

    private Repository repository() {
        return Repository.read(Snapshots.of(files), new ParseCache());
    }
}
