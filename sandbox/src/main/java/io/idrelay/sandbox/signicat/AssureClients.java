package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.visit.Customer;
import io.idrelay.sandbox.visit.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Signicat's customers: from settings, and added while it runs. */
@ApplicationScoped
class AssureClients {
    private final Customers<Client> customers = new Customers<>();

    @Inject
    AssureClients(SignicatConfig config) {
        config.clients().values().forEach(c -> put(new Client(c.clientId(), c.clientSecret())));
    }

    record Client(String clientId, String secret) implements Customer {
        @Override
        public String toString() {
            return "Client[" + clientId + "]";
        }
    }

    void put(Client client) {
        customers.put(client);
    }

    boolean remove(String clientId) {
        return customers.remove(clientId);
    }

    List<String> ids() {
        return customers.all().stream().map(Client::clientId).toList();
    }

    Optional<Client> authenticate(String clientId, String secret) {
        return customers.authenticate(clientId, secret);
    }
}
