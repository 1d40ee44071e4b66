package io.idrelay.normalizer.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.TokenRevoked;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.normalizer.FakeVendor;
import io.idrelay.platform.events.UnusableEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NormalizerTest extends NormalizerScene {
    @Test
    void webhookLeadsToAFetchedResultOfTheAccountsMerchant() throws Exception {
        Event<?> cause = webhook("fetch r-1");

        ResultNormalized result = (ResultNormalized) normalizer().handle(cause).data();

        assertThat(result.key()).isEqualTo(cause.data().key());
        assertThat(result.merchantId()).isEqualTo(FakeAccounts.OWNER);
        assertThat(result.observedAt()).isEqualTo(CHANGED);
        assertThat(result.webhookReceivedAt()).isEqualTo(RECEIVED);
        assertThat(sealed).hasSize(3).contains(FakeVendor.handle("r-1"));
    }

    @Test
    void requestLeadsToAFetchedResultWithoutAWebhooksTime() throws Exception {
        ResultNormalized result =
                (ResultNormalized) normalizer().handle(request(FakeVendor.handle("r-2"))).data();

        assertThat(result.sessionId()).isEqualTo(SESSION);
        assertThat(result.webhookReceivedAt()).isNull();
    }

    @Test
    void vendorsTimeThatIsStillToComeCountsAsNow() throws Exception {
        vendor = () -> answer(200, "accepted " + NOW.plusSeconds(300));

        ResultNormalized result =
                (ResultNormalized) normalizer().handle(webhook("fetch r-1")).data();

        assertThat(result.observedAt()).isEqualTo(NOW);
        assertThat(((NormalizedResult) sealed.getFirst()).observedAt()).isEqualTo(NOW);
    }

    @Test
    void doubledWebhookLeadsToADoubledEvent() throws Exception {
        Event<?> cause = webhook("fetch r-1");

        Event<?> first = normalizer().handle(cause);
        Event<?> second = normalizer().handle(cause);

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void doubledWebhookThatFindsSomethingNewerLeadsToAnotherEvent() throws Exception {
        Event<?> cause = webhook("fetch r-1");
        Event<?> first = normalizer().handle(cause);
        vendor = () -> answer(200, "rejected " + NOW);

        Event<?> second = normalizer().handle(cause);

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void newsOfTheSessionIsPassedOnWithoutAFetch() throws Exception {
        vendor = () -> fail();

        SessionUpdated updated =
                (SessionUpdated) normalizer().handle(webhook("finished r-1")).data();

        assertThat(updated.kind()).isEqualTo(SessionUpdated.Kind.FINISHED);
        assertThat(updated.observedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void eventOfAnotherKindIsUnusable() {
        Event<?> other =
                Event.of(
                        new TokenRevoked(MerchantId.create(), "jti", NOW, NOW),
                        NOW,
                        Optional.empty());

        assertThatThrownBy(() -> normalizer().handle(other)).isInstanceOf(UnusableEvent.class);
    }

    @Test
    void wordsWithoutAHomeAreCountedByTheirPlace() throws Exception {
        vendor = () -> answer(200, "review " + CHANGED + " status=ODD check=NEW status=OTHER");

        Event<?> unused = normalizer().handle(webhook("fetch r-1"));

        assertThat(
                        meters.get("idrelay.vendor.words.unrecognized")
                                .tag("kind", "status")
                                .counter()
                                .count())
                .isEqualTo(2);
        assertThat(meters.get("idrelay.results").tag("decision", "review").counter().count())
                .isEqualTo(1);
    }
}
