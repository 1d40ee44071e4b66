package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.idrelay.contracts.ServiceName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may call whom in Kubernetes: what the table of docs/architecture.md says, no more. */
class KubernetesNetworkTest {
    private static final Set<ServiceName> TAKE_REQUESTS =
            Set.of(
                    ServiceName.TOKEN_SERVICE,
                    ServiceName.PROCESS_SERVICE,
                    ServiceName.WEBHOOK_INGEST,
                    ServiceName.NOTIFICATION_SERVICE);
    private static final Set<ServiceName> CALL_OUT =
            Set.of(
                    ServiceName.PROCESS_SERVICE,
                    ServiceName.RESULT_NORMALIZER,
                    ServiceName.NOTIFICATION_SERVICE);
    private static final String NAME = "app.kubernetes.io/name";
    private static final String FROM_OUTSIDE = "namespaces {idrelay.io/ingress=true}:8080/TCP";
    private static final String MONITORING = "namespaces {idrelay.io/monitoring=true}:8080/TCP";

    private final Manifests manifests = Manifests.read();

    @Test
    void eachServiceHasOnePolicyForBothDirections() {
        assertThat(manifests.of(NetworkPolicy.class))
                .extracting(policy -> policy.getMetadata().getName())
                .containsExactlyInAnyOrder(
                        Arrays.stream(ServiceName.values())
                                .map(ServiceName::value)
                                .toArray(String[]::new));
        for (NetworkPolicy policy : manifests.of(NetworkPolicy.class)) {
            assertThat(policy.getSpec().getPolicyTypes())
                    .containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                    .isEqualTo(Map.of(NAME, policy.getMetadata().getName()));
        }
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void itIsCalledByWhoItsWorkIsForAndWatched(ServiceName service) {
        Set<String> callers = new HashSet<>(Set.of(MONITORING));
        if (TAKE_REQUESTS.contains(service)) {
            callers.add(FROM_OUTSIDE);
        }

        Set<String> allowed = new TreeSet<>();
        policy(service)
                .getSpec()
                .getIngress()
                .forEach(rule -> allowed.addAll(told(rule.getFrom(), rule.getPorts())));

        assertThat(allowed).isEqualTo(callers);
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void itReachesTheBrokerItsDatabaseAndWhomItCalls(ServiceName service) {
        Set<String> reached =
                new HashSet<>(
                        Set.of(
                                "namespaces {}:53/UDP",
                                "namespaces {}:53/TCP",
                                "pods {" + NAME + "=kafka}:9092/TCP"));
        if (KubernetesTest.HAVE_DATABASES.contains(service)) {
            reached.add("pods {" + NAME + "=postgres}:5432/TCP");
        }
        if (CALL_OUT.contains(service)) {
            reached.add("the internet:443/TCP");
        }

        Set<String> allowed = new TreeSet<>();
        policy(service)
                .getSpec()
                .getEgress()
                .forEach(rule -> allowed.addAll(told(rule.getTo(), rule.getPorts())));

        assertThat(allowed).isEqualTo(reached);
    }

    @Test
    void servicesCannotReachEachOther() {
        Map<String, String> labels =
                manifests.of(Namespace.class).getFirst().getMetadata().getLabels();

        assertThat(labels).doesNotContainKeys("idrelay.io/ingress", "idrelay.io/monitoring");
    }

    @Test
    void outsidersReachOnlyServicesThatTakeRequests() {
        List<String> reached =
                manifests.of(Ingress.class).stream()
                        .flatMap(ingress -> ingress.getSpec().getRules().stream())
                        .flatMap(rule -> rule.getHttp().getPaths().stream())
                        .map(path -> path.getBackend().getService().getName())
                        .distinct()
                        .toList();

        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        TAKE_REQUESTS.stream().map(ServiceName::value).toList());
    }

    private NetworkPolicy policy(ServiceName service) {
        return manifests.of(NetworkPolicy.class, service.value());
    }

    /** Every pair of peer and port; a rule that leaves one out would allow all. */
    private static Set<String> told(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
        assertThat(peers).isNotEmpty();
        assertThat(ports).isNotEmpty();
        Set<String> pairs = new TreeSet<>();
        for (NetworkPolicyPeer peer : peers) {
            ports.forEach(port -> pairs.add(told(peer) + ":" + told(port)));
        }
        return pairs;
    }

    private static String told(NetworkPolicyPort port) {
        assertThat(port.getEndPort()).isNull();
        IntOrString number = port.getPort();
        return number.getIntVal() + "/" + (port.getProtocol() == null ? "TCP" : port.getProtocol());
    }

    private static String told(NetworkPolicyPeer peer) {
        assertThat(
                        Stream.of(
                                        peer.getIpBlock(),
                                        peer.getPodSelector(),
                                        peer.getNamespaceSelector())
                                .filter(part -> part != null))
                .hasSize(1);
        if (peer.getIpBlock() != null) {
            return told(peer.getIpBlock());
        }
        return peer.getPodSelector() != null
                ? "pods " + peer.getPodSelector().getMatchLabels()
                : "namespaces " + peer.getNamespaceSelector().getMatchLabels();
    }

    /** Vendors and merchants are outside: whatever is private stays out of reach. */
    private static String told(IPBlock block) {
        assertThat(block.getCidr()).isEqualTo("0.0.0.0/0");
        assertThat(block.getExcept())
                .contains(
                        "10.0.0.0/8",
                        "172.16.0.0/12",
                        "192.168.0.0/16",
                        "169.254.0.0/16",
                        "100.64.0.0/10");
        return "the internet";
    }
}
