package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idrelay.e2e.enclosure.Enclosures;
import io.idrelay.e2e.enclosure.Neighbor;
import io.idrelay.e2e.enclosure.Question;
import io.idrelay.e2e.enclosure.Reach;
import io.idrelay.local.supervise.PartName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every service does its work while nothing can be reached but what its work is: each runs in a
 * network of its own, with doors only to what stands in this table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutOffE2E {
    private static final Optional<String> VENDORS = Optional.of("/sandbox/");
    private static final Optional<String> MERCHANTS = Optional.of("/demo/");
    private static final Map<PartName, Reach> REACHES =
            Map.of(
                    PartName.TOKEN_SERVICE,
                    new Reach(Set.of("idrelay_token"), Optional.empty()),
                    PartName.PROCESS_SERVICE,
                    new Reach(Set.of("idrelay_process", "idrelay_process_keys"), VENDORS),
                    PartName.WEBHOOK_INGEST,
                    new Reach(Set.of(), Optional.empty()),
                    PartName.RESULT_NORMALIZER,
                    new Reach(Set.of(), VENDORS),
                    PartName.NOTIFICATION_SERVICE,
                    new Reach(
                            Set.of("idrelay_notification", "idrelay_notification_keys"),
                            MERCHANTS));

    private final Enclosures enclosures = new Enclosures(REACHES);
    private final Optional<Neighbor> neighbor = Neighbor.start();
    private Running system;

    @BeforeAll
    void startEnclosed() {
        assumeTrue(
                Enclosures.possible(),
                "needs Linux, unshare and nsenter, and the right to make network namespaces");
        system = Running.within(enclosures, "cutoff-data");
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.supervisor().close();
        }
        enclosures.close();
        neighbor.ifPresent(Neighbor::close);
    }

    @ParameterizedTest
    @EnumSource(
            value = PartName.class,
            names = {
                "TOKEN_SERVICE",
                "PROCESS_SERVICE",
                "WEBHOOK_INGEST",
                "RESULT_NORMALIZER",
                "NOTIFICATION_SERVICE"
            })
    void serviceReachesWhatItsWorkIsAndNothingElse(PartName service) {
        Map<String, Question> all = questions();

        Set<String> outside = answered(all, Question::answered);
        Set<String> inside = answered(all, q -> enclosures.answered(service, q));

        assertThat(outside).as("what can be reached at all").isEqualTo(all.keySet());
        assertThat(inside).isEqualTo(allowed(service));
        assertThat(enclosures.holds(service, system.pid(service))).isTrue();
    }

    @Test
    void endUsersAreVerifiedAndTheMerchantIsTold() {
        system.demo().setUp();
        EndUsers users = new EndUsers(system.web());
        List<EndUsers.AtVendor> all =
                List.of(
                        users.open("onekyc", "accepted", "accepted"),
                        users.open("signicat", "accepted", "accepted"));

        all.forEach(users::capture);
        all.forEach(users::awaitEnd);

        for (EndUsers.AtVendor user : all) {
            assertThat(users.result(user.processId()).path("decision").asText())
                    .isEqualTo("accepted");
            assertThat(users.callbacks(user.processId()))
                    .isNotEmpty()
                    .allMatch(c -> c.path("signatureHolds").asBoolean());
        }
        REACHES.keySet().forEach(s -> assertThat(enclosures.holds(s, system.pid(s))).isTrue());
    }

    /** One question to everything that answers somebody somewhere. */
    private Map<String, Question> questions() {
        Map<String, Question> all = new TreeMap<>();
        int gateway = system.installation().port();
        all.put("broker", Question.broker(system.port(PartName.BROKER)));
        for (String database : Haystacks.DATABASES) {
            all.put(database, Question.database(system.port(PartName.DATABASE), database));
        }
        for (PartName service : REACHES.keySet()) {
            int port = system.port(service);
            all.put(service.text(), Question.http(port, "/q/health/live"));
        }
        all.put("/sandbox/", Question.http(gateway, "/sandbox/control/onekyc/sessions"));
        all.put("/demo/", Question.http(gateway, "/demo/choices"));
        for (String path : List.of("/.well-known/jwks.json", "/v1/processes", "/v1/deliveries")) {
            all.put("gateway" + path, Question.http(gateway, path));
        }
        neighbor.ifPresent(n -> all.put("elsewhere", n.question()));
        return all;
    }

    /** Also itself, of course. */
    private static Set<String> allowed(PartName service) {
        Set<String> allowed = new HashSet<>(Set.of("broker", service.text()));
        Reach reach = REACHES.get(service);
        allowed.addAll(reach.databases());
        reach.httpBelow().ifPresent(allowed::add);
        return allowed;
    }

    private static Set<String> answered(
            Map<String, Question> all, java.util.function.Predicate<Question> asked) {
        return all.entrySet().stream()
                .filter(q -> asked.test(q.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
