package io.idrelay.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/**
 * The demo merchant's account at one simulated vendor.
 *
 * @param signUpPath where the simulator is told of its customer
 * @param signUp what it is told, once the account and its callback URL are there
 */
record DemoAccount(
        String vendor,
        Map<String, String> settings,
        Map<String, String> secrets,
        String signUpPath,
        Function<JsonNode, Map<String, Object>> signUp) {
    @Override
    public String toString() {
        return "DemoAccount[" + vendor + "]";
    }
}
