package io.idrelay.normalizer.account;

import io.idrelay.contracts.MerchantId;

/** What is known of an account. */
public sealed interface AccountLookup {
    /** All that is needed. */
    record Known(FetchAccount account) implements AccountLookup {}

    /** It is there, but its vendor or its credentials are none that we can use. */
    record Unusable(MerchantId merchantId) implements AccountLookup {}

    /** It has not been announced. */
    record Unknown() implements AccountLookup {}
}
