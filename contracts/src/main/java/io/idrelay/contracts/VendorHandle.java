package io.idrelay.contracts;

import java.util.Map;

/**
 * The ids a vendor gave to one session, by the adapter's names, for example {@code processId}.
 *
 * @param references never null values; compared with what a result brings
 */
public record VendorHandle(Map<String, String> references) {
    public VendorHandle {
        references = Map.copyOf(references);
    }

    /** Both together; what the other knows better wins. */
    public VendorHandle with(VendorHandle other) {
        Map<String, String> both = new java.util.HashMap<>(references);
        both.putAll(other.references);
        return new VendorHandle(both);
    }

    /** Whether no id that both know differs. */
    public boolean agreesWith(VendorHandle other) {
        return references.entrySet().stream()
                .allMatch(e -> {
                    String theirs = other.references.get(e.getKey());
                    return theirs == null || theirs.equals(e.getValue());
                });
    }

    @Override
    public String toString() {
        return "VendorHandle" + references.keySet();
    }
}
