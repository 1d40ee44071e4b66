package io.idrelay.contracts.result;

import java.util.Optional;

/**
 * An image or a recording a vendor holds.
 *
 * @param kind our word: {@code document_front}, {@code document_back}, {@code selfie}, {@code
 *     selfie_additional}, {@code video_recording}, or {@code other}
 * @param vendorKind the vendor's own word
 * @param location where to fetch it; never shown to a merchant
 */
public record FoundImage(String kind, String vendorKind, Optional<String> location) {

    @Override
    public String toString() {
        return "FoundImage[" + kind + "]";
    }
}
