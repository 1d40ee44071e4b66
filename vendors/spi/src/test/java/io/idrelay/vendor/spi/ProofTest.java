package io.idrelay.vendor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.ReceivedWebhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "token=a&id=1, id=1",
                "id=1&token=a, id=1",
                "id=1&token=a&x=%20y&token=b, id=1&x=%20y",
                "to%6Ben=a&id=1, id=1",
                "token&id=1, id=1",
                "token=%zz&id=1, id=1",
                "token=a, ''",
                "'', ''",
                "null, null"
            })
    void secretParameterIsNotKept(String query, String kept) {
        Proof.Proved proved =
                Proof.proved(
                        webhook(query),
                        Set.of(),
                        Set.of("token"),
                        Optional.empty(),
                        Optional.empty());

        assertThat(proved.webhook().received().query()).isEqualTo(kept);
    }

    @Test
    void secretHeaderIsNotKept() {
        Proof.Proved proved =
                Proof.proved(
                        webhook("token=a"), Set.of("X-Key"), Optional.empty(), Optional.empty());

        assertThat(proved.webhook().received().headers()).containsOnlyKeys("x-other");
        assertThat(proved.webhook().received().query()).isEqualTo("token=a");
    }

    @Test
    void parameterIsReadDecodedAndInOrder() {
        assertThat(webhook("a=1%2B&b=2&a=%C3%A9+x&a&c=%zz").parameter("a"))
                .containsExactly("1+", "é x", "");
        assertThat(webhook("c=%zz").parameter("c")).containsExactly("");
        assertThat(webhook(null).parameter("a")).isEmpty();
    }

    private static IncomingWebhook webhook(@org.jspecify.annotations.Nullable String query) {
        return new IncomingWebhook(
                new ReceivedWebhook(
                        "GET",
                        query,
                        Map.of("x-key", List.of("k"), "x-other", List.of("o")),
                        new byte[0]),
                Optional.empty());
    }
}
