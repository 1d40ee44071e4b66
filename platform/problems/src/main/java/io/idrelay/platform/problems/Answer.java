package io.idrelay.platform.problems;

import io.idrelay.contracts.DossierId;
import java.util.Map;
import java.util.Optional;

/**
 * What a write answers, and what of it may be kept for a repetition.
 *
 * @param body written as JSON
 * @param bodyWithoutSecrets what a repetition is answered, where the body shows a secret only once
 * @param headers further headers of the answer
 * @param dossier whose key seals the kept answer, where it holds personal data
 */
public record Answer(
        int status,
        Object body,
        Optional<Object> bodyWithoutSecrets,
        Map<String, String> headers,
        Optional<DossierId> dossier) {

    /** 200. */
    public static Answer ok(Object body) {
        return of(200, body);
    }

    /** 201. */
    public static Answer created(Object body) {
        return of(201, body);
    }

    /** Any other status. */
    public static Answer of(int status, Object body) {
        return new Answer(status, body, Optional.empty(), Map.of(), Optional.empty());
    }

    /** A repetition gets this body instead. */
    public Answer replayedAs(Object withoutSecrets) {
        return new Answer(status, body, Optional.of(withoutSecrets), headers, dossier);
    }

    /** The answer is about this dossier and ends with it. */
    public Answer about(DossierId dossierId) {
        return new Answer(status, body, bodyWithoutSecrets, headers, Optional.of(dossierId));
    }

    /** The same with these further headers. */
    public Answer withHeaders(Map<String, String> further) {
        return new Answer(status, body, bodyWithoutSecrets, Map.copyOf(further), dossier);
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
