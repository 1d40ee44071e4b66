package io.idrelay.sandbox.idfy;

import io.idrelay.sandbox.visit.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** IDfy's customers, added while it runs. */
@ApplicationScoped
class IdfyAccounts {
    private final Customers<IdfyAccount> customers = new Customers<>();

    void put(IdfyAccount account) {
        customers.put(account);
    }

    boolean remove(String accountId) {
        return customers.remove(accountId);
    }

    Optional<IdfyAccount> find(String accountId) {
        return customers.find(accountId);
    }

    List<IdfyAccount> all() {
        return customers.all();
    }

    /** The account that both headers of a request belong to. */
    IdfyAccount authenticate(HttpHeaders headers) {
        String id = Optional.ofNullable(headers.getHeaderString("account-id")).orElse("");
        String key = Optional.ofNullable(headers.getHeaderString("api-key")).orElse("");
        return customers.authenticate(id, key).orElseThrow(IdfyRefusal::unauthorized);
    }
}
