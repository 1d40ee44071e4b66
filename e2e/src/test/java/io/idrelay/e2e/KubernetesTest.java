package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.idrelay.contracts.ServiceName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** deploy/kubernetes/base: resources that Kubernetes takes, and pods that are safe to run. */
class KubernetesTest {
    static final Set<ServiceName> HAVE_DATABASES =
            Set.of(
                    ServiceName.TOKEN_SERVICE,
                    ServiceName.PROCESS_SERVICE,
                    ServiceName.NOTIFICATION_SERVICE);
    private static final List<String> PLATFORM =
            List.of("access", "events", "objects", "outbox", "problems", "sealing", "vendorhttp");

    /** What the libraries read themselves; docs/operating.md tells of them. */
    private static final Set<String> OF_LIBRARIES = Set.of("KAFKA_BOOTSTRAP_SERVERS");

    private final Manifests manifests = Manifests.read();

    @Test
    void theKustomizationNamesEveryFile() {
        Map<String, Object> kustomization =
                Manifests.documents(Manifests.BASE.resolve(Manifests.KUSTOMIZATION)).getFirst();
        List<String> others =
                Manifests.files().stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals(Manifests.KUSTOMIZATION))
                        .toList();

        assertThat((List<?>) kustomization.get("resources"))
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(others);
        assertThat(kustomization).containsEntry("namespace", namespace().getMetadata().getName());
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsRefused() {
        Map<String, Object> container =
                Map.of("name", "a", "readinesProbe", Map.of("periodSeconds", 5));
        Map<String, Object> misspelt =
                Map.of(
                        "apiVersion", "apps/v1",
                        "kind", "Deployment",
                        "spec",
                                Map.of(
                                        "template",
                                        Map.of("spec", Map.of("containers", List.of(container)))));

        assertThatThrownBy(() -> Manifests.typed(misspelt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("readinesProbe");
    }

    @Test
    void thereIsADeploymentAServiceAndABudgetOfEachServiceAndNothingElse() {
        List<String> services =
                Arrays.stream(ServiceName.values()).map(ServiceName::value).toList();

        for (Class<? extends io.fabric8.kubernetes.api.model.HasMetadata> type :
                List.of(Deployment.class, Service.class, PodDisruptionBudget.class)) {
            assertThat(manifests.of(type))
                    .extracting(resource -> resource.getMetadata().getName())
                    .containsExactlyInAnyOrderElementsOf(services);
        }
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void itsServiceAndItsBudgetSelectItsPods(ServiceName service) {
        Deployment deployment = deployment(service);
        Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();

        assertThat(deployment.getSpec().getSelector().getMatchLabels())
                .isNotEmpty()
                .allSatisfy((key, value) -> assertThat(labels).containsEntry(key, value));
        assertThat(manifests.of(Service.class, service.value()).getSpec().getSelector())
                .isEqualTo(deployment.getSpec().getSelector().getMatchLabels());
        assertThat(budget(service).getSpec().getSelector())
                .isEqualTo(deployment.getSpec().getSelector());
        assertThat(deployment.getSpec().getReplicas()).isGreaterThanOrEqualTo(2);
        assertThat(budget(service).getSpec().getMaxUnavailable()).isEqualTo(new IntOrString(1));
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void itIsAskedWhetherItStartedIsReadyAndLives(ServiceName service) {
        Container container = container(service);

        assertThat(asked(container.getStartupProbe())).isEqualTo("/q/health/started");
        assertThat(asked(container.getReadinessProbe())).isEqualTo("/q/health/ready");
        assertThat(asked(container.getLivenessProbe())).isEqualTo("/q/health/live");
        assertThat(container.getPorts())
                .singleElement()
                .satisfies(port -> {
                    assertThat(port.getName()).isEqualTo("http");
                    assertThat(port.getContainerPort()).isEqualTo(8080);
                });
        assertThat(manifests.of(Service.class, service.value()).getSpec().getPorts())
                .singleElement()
                .satisfies(port ->
                        assertThat(port.getTargetPort()).isEqualTo(new IntOrString("http")));
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void itRunsWithoutPrivileges(ServiceName service) {
        PodSpec pod = pod(service);
        var container = container(service).getSecurityContext();

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                .isEqualTo("RuntimeDefault");
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getCapabilities().getAdd()).isEmpty();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(namespace().getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void itsMemoryIsBoundedAndItsProcessorIsAsked(ServiceName service) {
        var resources = container(service).getResources();

        assertThat(resources.getLimits()).containsKey("memory");
        assertThat(resources.getRequests()).containsKeys("cpu", "memory");
        assertThat(resources.getRequests().get("memory").getNumericalAmount())
                .isLessThanOrEqualTo(resources.getLimits().get("memory").getNumericalAmount());
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void itMountsItsOwnKeysAndOneBoundedFolderToWriteTo(ServiceName service) {
        List<Volume> volumes = pod(service).getVolumes();

        assertThat(container(service).getVolumeMounts())
                .extracting(mount -> mount.getName())
                .containsExactlyInAnyOrderElementsOf(
                        volumes.stream().map(Volume::getName).toList());
        assertThat(volumes.stream().filter(v -> v.getSecret() != null))
                .extracting(v -> v.getSecret().getSecretName())
                .containsExactlyInAnyOrder(
                        "idrelay-public-keys", "idrelay-" + service.value() + "-keys");
        assertThat(volumes.stream().filter(v -> v.getEmptyDir() != null))
                .singleElement()
                .satisfies(v -> assertThat(v.getEmptyDir().getSizeLimit()).isNotNull());
        assertThat(container(service).getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .extracting(mount -> mount.getMountPath())
                .isEqualTo(
                        service == ServiceName.PROCESS_SERVICE
                                ? List.of("/tmp", "/objects")
                                : List.of("/tmp"));
    }

    @Test
    void imagesAreKeptWhereEveryReplicaFindsThem() {
        Container container = container(ServiceName.PROCESS_SERVICE);
        PersistentVolumeClaim claim = manifests.of(PersistentVolumeClaim.class).getFirst();

        assertThat(pod(ServiceName.PROCESS_SERVICE).getVolumes())
                .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
                .singleElement()
                .satisfies(volume -> {
                    assertThat(volume.getName()).isEqualTo("objects");
                    assertThat(volume.getPersistentVolumeClaim().getClaimName())
                            .isEqualTo(claim.getMetadata().getName());
                });
        assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteMany");
        assertThat(container.getVolumeMounts())
                .extracting(mount -> mount.getMountPath())
                .contains(settings().getData().get("IDRELAY_OBJECTS_FOLDER"));
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void itsSettingsComeFromWhereTheyAreToldToBe(ServiceName service) throws Exception {
        List<String> secrets = new ArrayList<>();
        if (HAVE_DATABASES.contains(service)) {
            secrets.add("idrelay-" + service.value() + "-database");
        }
        if (service == ServiceName.TOKEN_SERVICE) {
            secrets.add("idrelay-operator");
        }
        if (service == ServiceName.PROCESS_SERVICE) {
            secrets.add("idrelay-process-service-objects");
        }
        List<EnvFromSource> from = container(service).getEnvFrom();
        String told = Files.readString(Manifests.BASE.resolve("settings.yaml"));

        assertThat(from.stream().filter(f -> f.getConfigMapRef() != null))
                .extracting(f -> f.getConfigMapRef().getName())
                .containsExactly(settings().getMetadata().getName());
        assertThat(from.stream().filter(f -> f.getSecretRef() != null))
                .extracting(f -> f.getSecretRef().getName())
                .containsExactlyElementsOf(secrets);
        assertThat(secrets)
                .allSatisfy(secret ->
                        assertThat(told).contains(secret.replace(service.value(), "<service>")));
        assertThat(container(service).getEnv()).isEmpty();
    }

    @Test
    void everySettingIsOneThatAServiceReads() {
        Set<String> known = new TreeSet<>(OF_LIBRARIES);
        known.addAll(SettingNames.readBy(modules()));

        assertThat(known).contains("IDRELAY_OPERATOR_CLIENT_SECRET_SHA256");
        assertThat(known).containsAll(settings().getData().keySet());
    }

    @Test
    void keyFilesAreReadFromWhereTheyAreMounted() {
        Map<String, String> data = settings().getData();

        for (ServiceName service : ServiceName.values()) {
            Stream<String> folders =
                    container(service).getVolumeMounts().stream().map(m -> m.getMountPath());
            assertThat(folders)
                    .contains(
                            folder(data, "IDRELAY_SEALING_PUBLIC_KEYS"),
                            folder(data, "IDRELAY_SEALING_PRIVATE_KEY"),
                            folder(data, "IDRELAY_SEALING_KEK"));
        }
    }

    private static String folder(Map<String, String> data, String setting) {
        return Path.of(data.get(setting)).getParent().toString();
    }

    private static List<String> modules() {
        return Stream.concat(
                        PLATFORM.stream().map(name -> "platform/" + name),
                        Arrays.stream(ServiceName.values()).map(ServiceName::value))
                .toList();
    }

    private static String asked(Probe probe) {
        assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("http"));
        return probe.getHttpGet().getPath();
    }

    private Namespace namespace() {
        return manifests.of(Namespace.class).getFirst();
    }

    private ConfigMap settings() {
        return manifests.of(ConfigMap.class).getFirst();
    }

    private Deployment deployment(ServiceName service) {
        return manifests.of(Deployment.class, service.value());
    }

    private PodDisruptionBudget budget(ServiceName service) {
        return manifests.of(PodDisruptionBudget.class, service.value());
    }

    private PodSpec pod(ServiceName service) {
        return deployment(service).getSpec().getTemplate().getSpec();
    }

    private Container container(ServiceName service) {
        assertThat(pod(service).getContainers()).hasSize(1);
        return pod(service).getContainers().getFirst();
    }
}
