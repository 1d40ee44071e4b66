package io.idrelay.ingest.intake;

import java.util.Locale;

/**
 * What became of a webhook. A vendor sees only the status: every refusal that an outsider may
 * provoke looks the same.
 */
enum IntakeOutcome {
    /** The broker has it. */
    STORED(200, "Stored"),
    /** It does not come from the account's vendor, or cannot be known to. */
    UNPROVED(401, "Unauthorized"),
    /** It comes from a network that the account does not list. */
    SOURCE_REFUSED(401, "Unauthorized"),
    /** No account has this id, or the text cannot be an account's id. */
    ACCOUNT_UNKNOWN(401, "Unauthorized"),
    /** The account is suspended. */
    ACCOUNT_INACTIVE(401, "Unauthorized"),
    /** The last part of the path is no session's id: we never handed this address out. */
    SESSION_MALFORMED(404, "Not found"),
    /** The body did not come within its time. */
    TOO_SLOW(408, "Request timeout"),
    /** The body is larger than any webhook. */
    TOO_LARGE(413, "Content too large"),
    /** The account cannot be used for reasons of ours. */
    ACCOUNT_UNUSABLE(503, "Unavailable"),
    /** The accounts known here are not, or may not be, the newest. */
    ACCOUNTS_BEHIND(503, "Unavailable"),
    /** Too many webhooks are under way. */
    SATURATED(503, "Unavailable"),
    /** The broker is away or did not answer in time. */
    LOG_AWAY(503, "Unavailable"),
    /** Something unforeseen; the vendor shall come again. */
    FAILED(503, "Unavailable");

    private final int status;
    private final String title;

    IntakeOutcome(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The word in metrics and traces. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same request may be taken later. */
    boolean temporary() {
        return status == 503;
    }

    /** Whether it rests on what is known of the account, which may be outdated. */
    boolean restsOnAccount() {
        return switch (this) {
            case UNPROVED, SOURCE_REFUSED, ACCOUNT_UNKNOWN, ACCOUNT_INACTIVE, ACCOUNT_UNUSABLE ->
                    true;
            case STORED,
                    SESSION_MALFORMED,
                    TOO_SLOW,
                    TOO_LARGE,
                    ACCOUNTS_BEHIND,
                    SATURATED,
                    LOG_AWAY,
                    FAILED ->
                    false;
        };
    }
}
