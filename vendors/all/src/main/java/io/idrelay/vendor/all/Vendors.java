package io.idrelay.vendor.all;

import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.VendorAdapter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Every vendor on the class path, found by {@link ServiceLoader}. Immutable and thread-safe. */
public final class Vendors {
    private final Map<String, VendorAdapter> adapters;

    private Vendors(Map<String, VendorAdapter> adapters) {
        this.adapters = adapters;
    }

    /**
     * Finds the adapters.
     *
     * @throws IllegalStateException when two of them claim one name
     */
    public static Vendors load() {
        return of(ServiceLoader.load(VendorAdapter.class, Vendors.class.getClassLoader()));
    }

    /**
     * These adapters, for example a fake in a test.
     *
     * @throws IllegalStateException when two of them claim one name
     */
    public static Vendors of(Iterable<? extends VendorAdapter> found) {
        Map<String, VendorAdapter> adapters = new TreeMap<>();
        for (VendorAdapter adapter : found) {
            if (adapters.put(adapter.id().value(), adapter) != null) {
                throw new IllegalStateException("two adapters are named " + adapter.id());
            }
        }
        return new Vendors(adapters);
    }

    /** The vendor of this name. */
    public Optional<VendorAdapter> find(VendorId vendor) {
        return Optional.ofNullable(adapters.get(vendor.value()));
    }

    /** All of them, by name. */
    public Collection<VendorAdapter> all() {
        return List.copyOf(adapters.values());
    }
}
