package io.idrelay.sandbox.signicat;

import static org.awaitility.Awaitility.await;

import io.idrelay.sandbox.callback.Receiver;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A customer of Signicat with a dossier, and a receiver of its callbacks. */
abstract class SignicatScene {
    Receiver receiver;
    String reference;
    String dossier;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        AssureCustomer.signUp(AssureCustomer.CLIENT);
        reference = UUID.randomUUID().toString();
        dossier = AssureCustomer.dossier(reference);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    String page(String provider) {
        return AssureCustomer.page(dossier, provider, receiver.url("/notify"));
    }

    static Map<String, String> query(URI url) {
        return Arrays.stream(url.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    Receiver.Received callback() {
        await().until(() -> receiver.received().size() == 1);
        return receiver.received().getFirst();
    }
}
