package io.idrelay.vendor.newvendor;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorFailure;

/** What NEW VENDOR said to a call. */
sealed interface NewvendorReply {
    /** A success and its JSON. */
    record Success(JsonNode body, Answered answer) implements NewvendorReply {
        @Override
        public String toString() {
            return "Success[" + answer + "]";
        }
    }

    /** No answer, a refusal, or an answer that could not be read. */
    record Failed(VendorFailure failure) implements NewvendorReply {}
}
