package io.idrelay.platform.sealing;

import io.idrelay.contracts.ServiceName;
import java.nio.charset.StandardCharsets;

/** The first byte of every sealed value says how it is to be opened. */
final class SealVersions {
    /** Data key wrapped by HPKE for one reading service. */
    static final byte FOR_READER = 1;

    /** Data key wrapped by the service's own key-encryption key. */
    static final byte FOR_SERVICE = 2;

    /** Sealed with a dossier's data key, which stands in the database of keys. */
    static final byte FOR_DOSSIER = 3;

    private SealVersions() {}

    static byte[] hpkeInfo(ServiceName reader) {
        return ("idrelay stream key 1 for " + reader.value()).getBytes(StandardCharsets.UTF_8);
    }
}
