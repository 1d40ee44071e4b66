package io.idrelay.notification.address;

/** Settings as a test wants them. */
public record FixedAddresses(boolean loopbackAllowed, boolean privateAllowed, boolean httpAllowed)
        implements AddressesConfig {

    /** The rules these settings make. */
    public static AddressRules rules(boolean loopbackAllowed, boolean httpAllowed) {
        return new AddressRules(new FixedAddresses(loopbackAllowed, false, httpAllowed));
    }
}
