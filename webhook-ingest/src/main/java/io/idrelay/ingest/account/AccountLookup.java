package io.idrelay.ingest.account;

/** What is known of the account that a webhook names. */
public sealed interface AccountLookup {
    /** It takes webhooks in. */
    record Open(IntakeAccount account) implements AccountLookup {}

    /** Its operator has suspended it. */
    record Inactive() implements AccountLookup {}

    /** It is there, but its vendor, its networks or its secrets are none that we can use. */
    record Unusable() implements AccountLookup {}

    /** There is none of this name. */
    record Unknown() implements AccountLookup {}
}
