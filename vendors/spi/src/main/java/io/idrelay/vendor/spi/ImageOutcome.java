package io.idrelay.vendor.spi;

/** What became of fetching an image. */
public sealed interface ImageOutcome {
    /**
     * Its bytes. What they are is found by looking at them, not by what the vendor says of them.
     */
    record Fetched(byte[] body) implements ImageOutcome {
        @Override
        public String toString() {
            return "Fetched[" + body.length + " bytes]";
        }
    }

    /** The vendor no longer has it; asking again is of no use. */
    record Gone(String code) implements ImageOutcome {}

    /** The vendor gives no images; no call was made. */
    record NotSupported() implements ImageOutcome {}

    /** It did not work. */
    record Failed(VendorFailure failure) implements ImageOutcome {}
}
