package io.idrelay.sandbox.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The vendor's published vectors: darabonba-openapi-util, ClientTest. */
class CloudSignaturesTest {
    @Test
    void rpcSignatureIsTheVendorsOwn() {
        assertThat(CloudSignatures.rpc("GET", Map.of("query", "test", "body", "test"), "secret"))
                .isEqualTo("XlUyV4sXjOuX5FnjUz9IF9tm5rU=");
    }

    @Test
    void acs3SignatureIsTheVendorsOwn() {
        assertThat(
                        CloudSignatures.acs3(
                                "GET",
                                "/",
                                new TreeMap<>(Map.of("test", "ok", "empty", "")),
                                new TreeMap<>(Map.of("x-acs-test", "http")),
                                "55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23",
                                "secret"))
                .isEqualTo("02e81f9f3cc8839151b0c7278024cbc4bfc9fa786085a0b8305f825f17b5dae7");
    }
}
