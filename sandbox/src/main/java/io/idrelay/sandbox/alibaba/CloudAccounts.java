package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.visit.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Alibaba's customers, added while it runs. */
@ApplicationScoped
class CloudAccounts {
    private final Customers<CloudAccount> customers = new Customers<>();

    void put(CloudAccount account) {
        customers.put(account);
    }

    boolean remove(String accessKeyId) {
        return customers.remove(accessKeyId);
    }

    Optional<CloudAccount> find(String accessKeyId) {
        return customers.find(accessKeyId);
    }

    List<CloudAccount> all() {
        return customers.all();
    }
}
