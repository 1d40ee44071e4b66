package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorFailure;

/** What IDfy said to a call. */
sealed interface IdfyReply {
    /**
     * A success.
     *
     * @param body with everything encrypted opened
     * @param original the same as bytes, for the merchant to read
     */
    record Success(JsonNode body, VendorOriginal original, Answered answer) implements IdfyReply {
        @Override
        public String toString() {
            return "Success[" + answer + "]";
        }
    }

    /** A refusal; the bodies of its refusals are not published. */
    record Refused(Answered answer) implements IdfyReply {}

    /** No answer, or none that could be read. */
    record Failed(VendorFailure failure) implements IdfyReply {}
}
