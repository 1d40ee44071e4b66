package io.idrelay.sandbox.callback;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One message of a vendor to its customer.
 *
 * @param word what it says in one word, for the control API's log
 * @param proof the headers by which the customer knows the vendor
 */
public record Callback(
        String method, URI url, Map<String, String> proof, byte[] body, String word) {
    public Callback {
        proof = Map.copyOf(proof);
    }

    Callback withWrongProof() {
        Map<String, String> wrong = new LinkedHashMap<>();
        proof.forEach((name, value) -> wrong.put(name, "wrong-" + value));
        return new Callback(method, url, wrong, body, word);
    }

    Callback truncated() {
        return new Callback(method, url, proof, Arrays.copyOf(body, body.length / 2), word);
    }

    @Override
    public String toString() {
        return "Callback[" + word + "]";
    }
}
