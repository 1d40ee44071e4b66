package io.idrelay.vendor.signicat;

import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorFailure;
import java.util.Optional;

/** What Signicat said to a call. */
sealed interface SignicatReply<T> {
    /** A success. */
    record Success<T>(T body, Answered answer) implements SignicatReply<T> {
        @Override
        public String toString() {
            return "Success[" + answer + "]";
        }
    }

    /** A refusal; {@code type} is the vendor's word for it. */
    record Refused<T>(Optional<String> type, Answered answer) implements SignicatReply<T> {
        VendorFailure failure() {
            return VendorFailure.of(answer, type);
        }
    }

    /** No answer, or none that could be read. */
    record Failed<T>(VendorFailure failure) implements SignicatReply<T> {}
}
