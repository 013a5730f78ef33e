package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests against the API of Kubernetes, and against what the services really read and answer. */
class KubernetesFilesTest {
    private static final Set<String> SERVICES =
            Set.of("rent-calculation-service", "deposit-service", "arrears-service", "tenancy-service", "gateway");
    /** These stand in the image. */
    private static final Set<String> OF_THE_IMAGE =
            Set.of("HUURWERK_HTTP_HOST", "HUURWERK_HTTP_PORT", "HUURWERK_MANAGEMENT_HOST", "HUURWERK_MANAGEMENT_PORT");

    static Stream<String> services() {
        return SERVICES.stream().sorted();
    }

    static Stream<Path> manifests() {
        return KubernetesFiles.manifests();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void isReadByKubernetes(Path manifest) {
        HasMetadata read = KubernetesFiles.read(manifest);
        assertThat(read.getMetadata().getName()).isNotBlank();
    }

    @Test
    void isNotReadWhereAPropertyIsMisspelt() {
        String wrong = ComposeFile.text("deploy/kubernetes/base/gateway/deployment.yaml")
                .replace("readinessProbe:", "readynessProbe:");
        assertThatThrownBy(() -> KubernetesFiles.read(wrong)).hasMessageContaining("readynessProbe");
    }

    @ParameterizedTest
    @MethodSource("services")
    void isAskedForByItsKustomization(String service) {
        Path folder = KubernetesFiles.base(service);
        assertThat(KubernetesFiles.resources(folder))
                .containsExactlyInAnyOrderElementsOf(KubernetesFiles.manifests(folder)
                        .map(path -> path.getFileName().toString())
                        .toList());
        assertThat(KubernetesFiles.resources(folder.getParent())).containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @ParameterizedTest
    @MethodSource("services")
    void givesAServiceWhatItReadsAndAllThatItNeeds(String service) {
        // Given
        Set<String> read = ComposeFile.readBy(service);
        Set<String> needed = new TreeSet<>(read);
        needed.removeAll(ComposeFile.OPTIONAL);
        needed.removeAll(OF_THE_IMAGE);

        // When
        Set<String> given = new TreeSet<>(settings(service).getData().keySet());
        given.addAll(secrets(service));

        // Then
        assertThat(given).isSubsetOf(read).containsAll(needed);
    }

    @ParameterizedTest
    @MethodSource("services")
    void asksTheServiceWhereItAnswers(String service) {
        // Given
        Container container = container(service);
        String api = ComposeFile.settings(service).getProperty("huurwerk.api");
        String health = service.equals("gateway") ? "/health" : "/" + api + "/v1/health";
        int port = Integer.parseInt(
                ComposeFile.settings(service).getProperty("quarkus.http.port").replaceAll("\\D", ""));

        // Then
        assertThat(container.getImage()).isEqualTo("huurwerk/" + service);
        assertThat(container.getPorts().get(0).getContainerPort()).isEqualTo(port);
        assertThat(Stream.of(container.getStartupProbe(), container.getReadinessProbe())
                        .map(KubernetesFilesTest::path))
                .containsOnly(health);
        assertThat(path(container.getLivenessProbe())).isEqualTo("/q/metrics");
        assertThat(KubernetesFiles.read(service, "service.yaml", Service.class)
                        .getSpec()
                        .getPorts()
                        .get(0)
                        .getPort())
                .isEqualTo(port);
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsWithoutPrivilegesAndWithinLimits(String service) {
        Container container = container(service);
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKeys("memory", "cpu");
        assertThat(pod(service).getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod(service).getAutomountServiceAccountToken()).isFalse();
        assertThat(pod(service).getServiceAccountName()).isEqualTo(service);
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasLongerToStopThanItTakes(String service) {
        List<String> before =
                container(service).getLifecycle().getPreStop().getExec().getCommand();
        assertThat(before).first().isEqualTo("sleep");
        assertThat(pod(service).getTerminationGracePeriodSeconds()).isGreaterThan(20 + Long.parseLong(before.get(1)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void belongsTogetherByItsName(String service) {
        Map<String, String> labels =
                deployment(service).getSpec().getTemplate().getMetadata().getLabels();
        assertThat(labels)
                .containsAllEntriesOf(
                        deployment(service).getSpec().getSelector().getMatchLabels());
        assertThat(labels)
                .containsAllEntriesOf(KubernetesFiles.read(service, "service.yaml", Service.class)
                        .getSpec()
                        .getSelector());
        assertThat(labels)
                .containsAllEntriesOf(KubernetesFiles.read(service, "disruption-budget.yaml", PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
        assertThat(labels)
                .containsAllEntriesOf(KubernetesFiles.read(service, "network-policy.yaml", NetworkPolicy.class)
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels());
        assertThat(KubernetesFiles.read(service, "autoscaler.yaml", HorizontalPodAutoscaler.class)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .isEqualTo(deployment(service).getMetadata().getName());
    }

    @Test
    void leadsTheGatewayToEveryReplicaOfEveryService() {
        services().filter(service -> !service.equals("gateway")).forEach(service -> {
            Service headless = KubernetesFiles.read(service, "service.yaml", Service.class);
            String variable = "HUURWERK_"
                    + service.replace("-service", "").replace('-', '_').toUpperCase(java.util.Locale.ROOT) + "_URL";
            assertThat(headless.getSpec().getClusterIP()).isEqualTo("None");
            assertThat(settings("gateway").getData())
                    .containsEntry(
                            variable,
                            "http+dns://" + service + ":"
                                    + headless.getSpec().getPorts().get(0).getPort());
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void startsItsRunsByItselfFromAGoLiveDateOfTheInstallation(String service) {
        boolean keepsData = !service.equals("gateway");
        ConfigMap own = (ConfigMap) KubernetesFiles.read(
                ComposeFile.file("deploy/kubernetes/overlays/example/settings-" + service + ".yaml"));
        assertThat("on".equals(settings(service).getData().get("HUURWERK_SCHEDULE")))
                .isEqualTo(keepsData);
        assertThat(own.getData().containsKey("HUURWERK_GO_LIVE")).isEqualTo(keepsData);
        assertThat(ComposeFile.readBy(service)).containsAll(own.getData().keySet());
    }

    @Test
    void keepsNoSecretInAFile() {
        assertThat(manifests().map(KubernetesFiles::read).map(HasMetadata::getKind))
                .doesNotContain("Secret");
        services()
                .forEach(service -> assertThat(settings(service).getData().keySet())
                        .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|KEY)$")));
    }

    private static ConfigMap settings(String service) {
        return KubernetesFiles.read(service, "settings.yaml", ConfigMap.class);
    }

    /** What the secret of a service holds, as the comment above its reference says. */
    private static Set<String> secrets(String service) {
        String text = ComposeFile.text("deploy/kubernetes/base/" + service + "/deployment.yaml");
        return ComposeFile.find(Pattern.compile("\\b(HUURWERK_[A-Z_]+)\\b"), text);
    }

    private static Deployment deployment(String service) {
        return KubernetesFiles.read(service, "deployment.yaml", Deployment.class);
    }

    private static io.fabric8.kubernetes.api.model.PodSpec pod(String service) {
        return deployment(service).getSpec().getTemplate().getSpec();
    }

    private static Container container(String service) {
        return pod(service).getContainers().get(0);
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }
}
