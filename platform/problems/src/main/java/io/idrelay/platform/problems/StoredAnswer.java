package io.idrelay.platform.problems;

import java.util.Map;

/**
 * A kept answer, as it stands inside the seal.
 *
 * @param requestDigest SHA-256 of the operation and the request
 * @param body JSON
 */
record StoredAnswer(byte[] requestDigest, int status, String body, Map<String, String> headers) {

    @Override
    public String toString() {
        return "StoredAnswer[" + status + "]";
    }
}
