package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.stage.Bounded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Signicat's customers: from settings, and added while it runs. */
@ApplicationScoped
class AssureClients {
    private static final int CLIENTS_MAX = 1000;

    private final Bounded<String, Client> byId = new Bounded<>(CLIENTS_MAX);

    @Inject
    AssureClients(SignicatConfig config) {
        config.clients().values().forEach(c -> put(new Client(c.clientId(), c.clientSecret())));
    }

    record Client(String id, String secret) {
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    void put(Client client) {
        byId.put(client.id(), client);
    }

    boolean remove(String clientId) {
        return byId.remove(clientId).isPresent();
    }

    List<String> ids() {
        return byId.newest(CLIENTS_MAX).stream().map(Client::id).toList();
    }

    Optional<Client> authenticate(String clientId, String secret) {
        byte[] given = secret.getBytes(StandardCharsets.UTF_8);
        return byId.get(clientId)
                .filter(client ->
                        MessageDigest.isEqual(
                                client.secret().getBytes(StandardCharsets.UTF_8), given));
    }
}
