package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobWithoutTtlTest {
    private static final JobWithoutTtl RULE = new JobWithoutTtl();

    @Test
    void a_job_that_stays_is_found() {
        assertThat(find(Manifests.job("restartPolicy: Never\n" + Manifests.container(""))))
                .containsExactly(
                        "web.yaml:4 Job/web: Job/web has no ttlSecondsAfterFinished: it stays with its pods when it is done");
    }

    @Test
    void a_cron_job_keeps_only_a_few_runs() {
        assertThat(find(Manifests.cronJob(Manifests.container("")))).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.cronJob(Manifests.container("")))))
                .isEqualTo(1);
    }

    @Test
    void one_that_is_removed_after_its_end_holds() {
        String job = Manifests.job(Manifests.container(""));
        assertThat(find(job.replace("spec:\n  selector", "spec:\n  ttlSecondsAfterFinished: 60\n  selector")))
                .isEmpty();
        for (String hook : List.of("helm.sh/hook: pre-install", "argocd.argoproj.io/hook: PreSync")) {
            assertThat(find(job.replace("  name: web\n", "  name: web\n  annotations: {%s}\n".formatted(hook))))
                    .isEmpty();
        }
    }

    @Test
    void what_flux_or_argo_cd_applies_would_be_run_again() {
        String job = Manifests.job(Manifests.container(""));
        String flux =
                "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: jobs}\nspec: {path: ./jobs}\n";
        assertThat(Audits.unknown(RULE, Map.of("jobs/web.yaml", job, "flux.yaml", flux)))
                .containsExactly("Kustomization/jobs would run a removed job again");
        String argo = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: jobs}\n"
                + "spec: {source: {path: jobs/prod}}\n";
        assertThat(Audits.unknown(
                        RULE,
                        Map.of(
                                "jobs/web.yaml",
                                job,
                                "jobs/kustomization.yaml",
                                "resources: [web.yaml]\n",
                                "jobs/prod/kustomization.yaml",
                                "resources: [..]\n",
                                "argo.yaml",
                                argo)))
                .containsExactly("Application/jobs would run a removed job again");
        assertThat(Audits.findings(RULE, Map.of("other/web.yaml", job, "flux.yaml", flux)))
                .hasSize(1);
        assertThat(Audits.findings(RULE, Map.of("jobs/web.yaml", job, "flux.yaml", flux.replace("./jobs", "./"))))
                .hasSize(1);
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
