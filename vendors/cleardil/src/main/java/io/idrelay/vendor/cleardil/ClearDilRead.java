package io.idrelay.vendor.cleardil;

import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.VendorFailure;
import java.util.function.Function;

/** One part of a fetch that takes several calls: it was read, or the fetch ends here. */
sealed interface ClearDilRead<T> {
    /** It was read. */
    record Part<T>(T value) implements ClearDilRead<T> {
        @Override
        public String toString() {
            return "Part[redacted]";
        }
    }

    /** The fetch ends with this. */
    record End<T>(FetchOutcome outcome) implements ClearDilRead<T> {}

    static <T> ClearDilRead<T> failed(VendorFailure failure) {
        return new End<>(new FetchOutcome.Failed(failure));
    }

    static ClearDilRead<ClearDilReply.Success> of(ClearDilReply reply) {
        return switch (reply) {
            case ClearDilReply.Success success -> new Part<>(success);
            case ClearDilReply.Gone gone -> new End<>(new FetchOutcome.Unknown(gone.type()));
            case ClearDilReply.Refused refused -> failed(refused.failure());
            case ClearDilReply.Failed failed -> failed(failed.failure());
        };
    }

    /** Goes on to the next part, unless the fetch has ended. */
    default <R> ClearDilRead<R> then(Function<T, ClearDilRead<R>> next) {
        return switch (this) {
            case Part<T>(T value) -> next.apply(value);
            case End<T>(FetchOutcome outcome) -> new End<>(outcome);
        };
    }
}
