package io.idrelay.vendor.onekyc;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorWord;

/** What OneKYC said to a call. */
sealed interface OneKycReply {
    /** The {@code data} of a success. */
    record Success(JsonNode data, Answered answer) implements OneKycReply {
        @Override
        public String toString() {
            return "Success[" + answer + "]";
        }
    }

    /**
     * A refusal with a cause.
     *
     * @param cause the first of its causes
     */
    record Refused(String cause, Answered answer) implements OneKycReply {
        public Refused {
            cause = VendorWord.clean(cause);
        }
    }

    /** No answer, or none that could be read. */
    record Failed(VendorFailure failure) implements OneKycReply {}
}
