package io.idrelay.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.ingest.account.AccountLookup;
import io.idrelay.ingest.account.IntakeAccount;
import io.idrelay.ingest.intake.Admission.Admitted;
import io.idrelay.ingest.intake.Admission.Refused;
import io.idrelay.ingest.source.SourceNetworks;
import io.idrelay.ingest.source.TrustedProxies;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final int BODY_MAX = 1000;

    private final FakeAccounts accounts = new FakeAccounts();
    private final FakeLog log = new FakeLog();
    private final InFlight inFlight = new InFlight(1, 10_000_000);
    private final TrustedProxies proxies =
            new TrustedProxies(SourceNetworks.read(List.of("10.0.0.1")).orElseThrow().networks());
    private final Gate gate = new Gate(accounts, log, inFlight, proxies, BODY_MAX);

    @Test
    void webhookOfAnOpenAccountIsAdmitted() {
        IntakeAccount account = accounts.open();
        SessionId session = SessionId.create();

        Admission admission = gate.admit(head(account.id().value(), session.value(), 10));

        assertThat(admission)
                .isInstanceOfSatisfying(
                        Admitted.class,
                        admitted -> {
                            assertThat(admitted.account()).isEqualTo(account);
                            assertThat(admitted.session()).contains(session);
                        });
    }

    @Test
    void unknownAccountIsUnauthorizedOnceTheViewIsCurrent() {
        String unknown = VendorAccountId.create().value();
        accounts.current = false;

        Admission behind = gate.admit(head(unknown, null, 0));
        accounts.current = true;
        Admission current = gate.admit(head(unknown, null, 0));

        assertRefused(behind, IntakeOutcome.ACCOUNTS_BEHIND, 503);
        assertRefused(current, IntakeOutcome.ACCOUNT_UNKNOWN, 401);
    }

    @Test
    void malformedAccountIsUnauthorizedLikeAnUnknownOne() {
        Admission admission = gate.admit(head("../etc/passwd", null, 0));

        assertRefused(admission, IntakeOutcome.ACCOUNT_UNKNOWN, 401);
    }

    @Test
    void inactiveAccountIsUnauthorized() {
        VendorAccountId id = VendorAccountId.create();
        accounts.known.put(id, new AccountLookup.Inactive());

        assertRefused(gate.admit(head(id.value(), null, 0)), IntakeOutcome.ACCOUNT_INACTIVE, 401);
    }

    @Test
    void unusableAccountMakesItsVendorComeAgain() {
        VendorAccountId id = VendorAccountId.create();
        accounts.known.put(id, new AccountLookup.Unusable());

        assertRefused(gate.admit(head(id.value(), null, 0)), IntakeOutcome.ACCOUNT_UNUSABLE, 503);
    }

    @Test
    void malformedSessionIsNotFound() {
        IntakeAccount account = accounts.open();

        assertRefused(
                gate.admit(head(account.id().value(), "ses_x", 0)),
                IntakeOutcome.SESSION_MALFORMED,
                404);
    }

    @Test
    void sourceOutsideTheAccountsNetworksIsUnauthorized() {
        IntakeAccount account = accounts.open("198.51.100.0/24");

        assertRefused(
                gate.admit(head(account.id().value(), null, 0)), IntakeOutcome.SOURCE_REFUSED, 401);
        assertThat(gate.admit(forwarded(account, "198.51.100.7"))).isInstanceOf(Admitted.class);
    }

    @Test
    void declaredBodyBeyondTheLimitIsRefusedUnread() {
        IntakeAccount account = accounts.open();

        assertRefused(
                gate.admit(head(account.id().value(), null, BODY_MAX + 1)),
                IntakeOutcome.TOO_LARGE,
                413);
        assertThat(inFlight.records()).isZero();
    }

    @Test
    void bodyOfUndeclaredSizeTakesTheLargestPlace() {
        IntakeAccount account = accounts.open();
        RequestHead chunked =
                new RequestHead(
                        account.id().value(), Optional.empty(), "", List.of(), Optional.empty());

        assertThat(gate.admit(chunked)).isInstanceOf(Admitted.class);

        assertThat(inFlight.bytes()).isEqualTo(BODY_MAX + InFlight.OVERHEAD_BYTES);
    }

    @Test
    void absentBrokerMakesTheVendorComeAgain() {
        IntakeAccount account = accounts.open();
        log.usable = false;

        assertRefused(gate.admit(head(account.id().value(), null, 0)), IntakeOutcome.LOG_AWAY, 503);
        assertThat(inFlight.records()).isZero();
    }

    @Test
    void fullIntakeMakesTheVendorComeAgain() {
        IntakeAccount account = accounts.open();
        assertThat(gate.admit(head(account.id().value(), null, 0))).isInstanceOf(Admitted.class);

        assertRefused(
                gate.admit(head(account.id().value(), null, 0)), IntakeOutcome.SATURATED, 503);
    }

    @Test
    void failedProofIsDoubtfulWhileTheViewIsBehind() {
        accounts.current = false;

        assertThat(gate.unlessBehind(IntakeOutcome.UNPROVED))
                .isEqualTo(IntakeOutcome.ACCOUNTS_BEHIND);
        assertThat(gate.unlessBehind(IntakeOutcome.STORED)).isEqualTo(IntakeOutcome.STORED);
    }

    private static RequestHead head(String account, String session, long bodyBytes) {
        return new RequestHead(
                account,
                Optional.ofNullable(session),
                "203.0.113.5",
                List.of("198.51.100.7"),
                Optional.of(bodyBytes));
    }

    private static RequestHead forwarded(IntakeAccount account, String origin) {
        return new RequestHead(
                account.id().value(),
                Optional.empty(),
                "10.0.0.1",
                List.of(origin),
                Optional.of(0L));
    }

    private static void assertRefused(Admission admission, IntakeOutcome outcome, int status) {
        assertThat(admission).isEqualTo(new Refused(outcome));
        assertThat(outcome.status()).isEqualTo(status);
    }
}
