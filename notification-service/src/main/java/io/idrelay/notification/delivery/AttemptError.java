package io.idrelay.notification.delivery;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Locale;

/** Why an attempt failed. */
enum AttemptError {
    /** The endpoint answered with a status that is neither success nor redirection. */
    HTTP_STATUS,
    /** The endpoint answered 3xx; a callback is never sent on. */
    REDIRECT,
    /** The whole attempt took too long. */
    TIMEOUT,
    /** The host's name leads nowhere. */
    NAME_NOT_RESOLVED,
    /** The host's name leads to an address that callbacks may not be sent to. */
    ADDRESS_NOT_ALLOWED,
    /** No connection was made. */
    CONNECT_FAILED,
    /** The connection's certificate or encryption was refused. */
    TLS_FAILED,
    /** The connection ended before an answer came, or the answer was not HTTP. */
    CONNECTION_LOST,
    /** The endpoint was deleted before the delivery was made. */
    ENDPOINT_DELETED,
    /** A word that a later version wrote. */
    @JsonEnumDefaultValue
    UNRECOGNIZED;

    /** The word in the API, the database and metrics. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AttemptError of(String code) {
        for (AttemptError error : values()) {
            if (error.code().equals(code)) {
                return error;
            }
        }
        return UNRECOGNIZED;
    }
}
