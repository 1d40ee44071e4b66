package io.idrelay.ingest.intake;

/** What came of reading a request's body. */
sealed interface RequestBody {
    /** All of it. */
    record Whole(byte[] bytes) implements RequestBody {}

    /** More than is taken; the rest was not kept. */
    record TooLarge() implements RequestBody {}

    /** Not all of it in time, or the connection broke. */
    record Unfinished() implements RequestBody {}
}
