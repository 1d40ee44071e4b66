package io.idrelay.contracts;

import io.idrelay.contracts.result.NormalizedResult;

/**
 * What only a full callback shows.
 *
 * @param reference the merchant's own name for the end user
 */
public record ProcessDetail(String reference, NormalizedResult result) {

    @Override
    public String toString() {
        return "ProcessDetail[redacted]";
    }
}
