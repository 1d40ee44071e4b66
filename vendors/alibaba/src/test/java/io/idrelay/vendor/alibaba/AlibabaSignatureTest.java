package io.idrelay.vendor.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vendor's published vectors: darabonba-openapi-util, ClientTest. */
class AlibabaSignatureTest {
    private static final AlibabaAcs3Signature.Signed PUBLISHED =
            new AlibabaAcs3Signature.Signed(
                    "GET",
                    "/",
                    Map.of("test", "ok", "empty", ""),
                    Map.of("x-acs-test", "http"),
                    "55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23");

    @Test
    void rpcSignatureIsTheVendorsOwn() {
        assertThat(
                        AlibabaRpcSignature.sign(
                                "GET", Map.of("query", "test", "body", "test"), "secret"))
                .isEqualTo("XlUyV4sXjOuX5FnjUz9IF9tm5rU=");
    }

    @Test
    void rpcSignatureLeavesEmptyValuesOut() {
        assertThat(
                        AlibabaRpcSignature.sign(
                                "GET",
                                Map.of("query", "test", "body", "test", "empty", ""),
                                "secret"))
                .isEqualTo("XlUyV4sXjOuX5FnjUz9IF9tm5rU=");
    }

    @Test
    void acs3SignatureIsTheVendorsOwn() {
        assertThat(AlibabaAcs3Signature.authorization(PUBLISHED, "acesskey", "secret"))
                .isEqualTo(
                        "ACS3-HMAC-SHA256 Credential=acesskey,SignedHeaders=x-acs-test,"
                                + "Signature=02e81f9f3cc8839151b0c7278024cbc4bfc9fa786085a0b8305f825f17b5dae7");
    }

    @Test
    void acs3SignatureCoversOnlyItsOwnHeaders() {
        AlibabaAcs3Signature.Signed more =
                new AlibabaAcs3Signature.Signed(
                        PUBLISHED.method(),
                        PUBLISHED.path(),
                        PUBLISHED.query(),
                        Map.of("X-Acs-Test", " http ", "User-Agent", "idrelay"),
                        PUBLISHED.payloadHash());

        assertThat(AlibabaAcs3Signature.authorization(more, "acesskey", "secret"))
                .isEqualTo(AlibabaAcs3Signature.authorization(PUBLISHED, "acesskey", "secret"));
    }

    @Test
    void encodingIsThatOfAUrl() {
        assertThat(AlibabaEncoding.percent("a b*~+/é")).isEqualTo("a%20b%2A~%2B%2F%C3%A9");
    }
}
