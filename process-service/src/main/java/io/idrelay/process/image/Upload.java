package io.idrelay.process.image;

import java.net.URI;

/** What a request brought. */
sealed interface Upload {
    /** The part of the request it stands in, for problems. */
    String field();

    /** The image itself. */
    record Content(String field, byte[] bytes) implements Upload {
        @Override
        public String toString() {
            return "Content[" + field + ", " + bytes.length + " bytes]";
        }
    }

    /** Where to fetch it; may hold a secret. */
    record Link(String field, URI url) implements Upload {
        @Override
        public String toString() {
            return "Link[" + field + "]";
        }
    }
}
