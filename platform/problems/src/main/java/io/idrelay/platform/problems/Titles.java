package io.idrelay.platform.problems;

import jakarta.ws.rs.core.Response;

/** The title and the general slug of each status. */
final class Titles {
    private Titles() {}

    static String of(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }

    static String slugOf(int status) {
        return switch (status) {
            case 400 -> "invalid-request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status >= 500 ? "internal-error" : "refused";
        };
    }

    static String detailOf(int status) {
        return switch (status) {
            case 400 -> "The request is not valid.";
            case 401 -> "A valid access token is needed.";
            case 403 -> "This access token does not allow this.";
            case 404 -> "There is nothing at this address for you.";
            case 405 -> "This address does not take this method.";
            case 406 -> "None of the media types asked for can be given.";
            case 413 -> "The body is too large.";
            case 415 -> "The body's media type is not taken here.";
            case 429 -> "There were too many requests.";
            case 503 -> "A part that is needed is away; try again soon.";
            default ->
                    status >= 500
                            ? "Something went wrong here; the trace id finds it."
                            : "The request was refused.";
        };
    }
}
