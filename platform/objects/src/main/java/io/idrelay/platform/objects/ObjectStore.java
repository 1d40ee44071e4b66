package io.idrelay.platform.objects;

import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps objects by key. What is in it is sealed already.
 *
 * <p>Blocks, so call it with no transaction or database connection held. Safe for use by several
 * threads and by several instances at once.
 */
public interface ObjectStore {
    /**
     * Keeps an object; once this returns it survives a crash, and until then there is none. Doing
     * it again replaces it whole.
     *
     * @param bytes exactly as many as {@code content} has
     * @throws ObjectStoreUnavailable when it cannot be kept now; maybe it was all the same
     */
    void put(ObjectKey key, InputStream content, long bytes);

    /**
     * Opens an object; the caller closes it.
     *
     * @return empty where there is none
     * @throws ObjectStoreUnavailable when it cannot be asked now
     */
    Optional<InputStream> open(ObjectKey key);

    /**
     * Deletes an object; one that is not there is no fault.
     *
     * @throws ObjectStoreUnavailable when it cannot be asked now
     */
    void delete(ObjectKey key);
}
