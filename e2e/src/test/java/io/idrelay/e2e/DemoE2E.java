package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.vendor.testkit.IdentityAssuranceSchema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoE2E {
    private final Running system = Running.system();

    @Test
    void everyStepOfEveryEndUserHappens() {
        assertThat(system.demo().run()).isTrue();
    }

    @Test
    void verifiedClaimsOfAcceptedResultsAreWhatTheStandardSays() {
        system.demo().setUp();
        EndUsers users = new EndUsers(system.web());
        List<EndUsers.AtVendor> accepted = new ArrayList<>();
        accepted.add(users.open("onekyc", "accepted", "accepted"));
        accepted.add(users.open("signicat", "accepted", "accepted"));
        accepted.forEach(users::capture);
        accepted.forEach(users::awaitEnd);

        for (EndUsers.AtVendor user : accepted) {
            JsonNode claims = users.result(user.processId()).path("verified_claims");

            assertThat(IdentityAssuranceSchema.violations(claims)).isEmpty();
            assertThat(claims.path("claims").size()).isPositive();
        }
    }
}
