package io.idrelay.sandbox.visit;

import io.idrelay.sandbox.stage.Bounded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** A simulated vendor's customers. Safe for any number of threads. */
public final class Customers<C extends Customer> {
    private static final int CUSTOMERS_MAX = 1000;

    private final Bounded<String, C> byClientId = new Bounded<>(CUSTOMERS_MAX);

    /** Adds a customer, in place of an earlier one with the same client id. */
    public void put(C customer) {
        byClientId.put(customer.clientId(), customer);
    }

    /** Removes a customer; says whether it was known. */
    public boolean remove(String clientId) {
        return byClientId.remove(clientId).isPresent();
    }

    /** The customer of a client id. */
    public Optional<C> find(String clientId) {
        return byClientId.get(clientId);
    }

    /** The customer of a client id, where the secret is its own. */
    public Optional<C> authenticate(String clientId, String secret) {
        return find(clientId).filter(customer -> same(customer.secret(), secret));
    }

    /** All of them, the newest first. */
    public List<C> all() {
        return byClientId.newest(CUSTOMERS_MAX);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
