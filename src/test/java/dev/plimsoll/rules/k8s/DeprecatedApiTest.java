package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeprecatedApiTest {
    private static final DeprecatedApi RULE = new DeprecatedApi();

    private static String object(String version, String kind) {
        return "apiVersion: " + version + "\nkind: " + kind + "\nmetadata: {name: web}\n";
    }

    @ParameterizedTest
    @CsvSource({
        "extensions/v1beta1,                   Deployment,              1.16, apps/v1",
        "extensions/v1beta1,                   NetworkPolicy,           1.16, networking.k8s.io/v1",
        "extensions/v1beta1,                   Ingress,                 1.22, networking.k8s.io/v1",
        "networking.k8s.io/v1beta1,            Ingress,                 1.22, networking.k8s.io/v1",
        "apps/v1beta2,                         StatefulSet,             1.16, apps/v1",
        "batch/v1beta1,                        CronJob,                 1.25, batch/v1",
        "autoscaling/v2beta1,                  HorizontalPodAutoscaler, 1.25, autoscaling/v2",
        "autoscaling/v2beta2,                  HorizontalPodAutoscaler, 1.26, autoscaling/v2",
        "policy/v1beta1,                       PodDisruptionBudget,     1.25, policy/v1",
        "flowcontrol.apiserver.k8s.io/v1beta3, FlowSchema,              1.32, flowcontrol.apiserver.k8s.io/v1",
    })
    void it_says_since_when_and_what_replaces_it(String version, String kind, String since, String replacement) {
        assertThat(Audits.findings(RULE, Map.of("web.yaml", object(version, kind))))
                .containsExactly("web.yaml:1 %s/web: Kubernetes %s stopped to serve %s in %s; %s replaces it"
                        .formatted(kind, since, kind, version, replacement));
    }

    @Test
    void some_have_no_replacement() {
        assertThat(Audits.findings(RULE, Map.of("web.yaml", object("policy/v1beta1", "PodSecurityPolicy"))))
                .singleElement()
                .asString()
                .endsWith("nothing replaces it");
    }

    @ParameterizedTest
    @CsvSource({
        "apps/v1,              Deployment,              1",
        "autoscaling/v1,       HorizontalPodAutoscaler, 1",
        "networking.k8s.io/v1, Ingress,                 1",
        "example.org/v1beta1,  CronJob,                 0",
        "cert-manager.io/v1alpha2, Certificate,         0",
    })
    void what_is_served_holds_and_other_products_are_not_judged(String version, String kind, int judged) {
        Map<String, String> files = Map.of("web.yaml", object(version, kind));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.subjects(RULE, files)).isEqualTo(judged);
    }

    @ParameterizedTest
    @CsvSource({
        "batch/v1beta1, CronJob, true",
        "networking.k8s.io/v1beta1, Ingress, false",
        "policy/v1beta1, PodDisruptionBudget, false"
    })
    void it_repairs_only_what_stays_as_it_is(String version, String kind, boolean repaired) {
        assertThat(Audits.of(RULE, Map.of("web.yaml", object(version, kind))).findings())
                .allMatch(finding -> finding.problem().edit().isPresent() == repaired)
                .hasSize(1);
    }
}
