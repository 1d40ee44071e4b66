package io.idrelay.process.image;

/** How far an image of a vendor's is. */
enum FetchStatus {
    PENDING,
    READY,
    /** The vendor no longer has it, or never gives it. */
    GONE,
    /** It was tried for long enough. */
    GIVEN_UP
}
