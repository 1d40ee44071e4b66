package io.idrelay.sandbox.visit;

/** Who a simulated vendor works for; proves itself by a secret. */
public interface Customer {
    /** By which the vendor knows the customer. */
    String clientId();

    /** What only the customer and the vendor know. */
    String secret();
}
