package io.idrelay.vendor.idfy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.VendorSecrets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdfyCipherTest {
    private final IdfyCipher cipher = cipher("key-0001", IdfyAtStub.KEY).orElseThrow();

    @Test
    void sealedContentIsACompactJweWithTheKeysId() throws Exception {
        String compact = cipher.seal("{\"a\":1}".getBytes(UTF_8));

        assertThat(compact.split("\\.", -1)).hasSize(5);
        assertThat(compact.split("\\.", -1)[1]).isEmpty();
        assertThat(Sealed.header(compact))
                .contains("\"alg\":\"dir\"", "\"enc\":\"A256GCM\"", "\"kid\":\"key-0001\"");
        assertThat(Sealed.open(compact)).isEqualTo("{\"a\":1}");
    }

    @Test
    void contentIsNeverSealedAlikeTwice() {
        byte[] content = "{}".getBytes(UTF_8);

        assertThat(cipher.seal(content)).isNotEqualTo(cipher.seal(content));
    }

    @Test
    void whatTheVendorSealedIsOpened() throws Exception {
        assertThat(cipher.open(Sealed.of("{\"b\":2}")).map(bytes -> new String(bytes, UTF_8)))
                .contains("{\"b\":2}");
    }

    @Test
    void urlSafeKeyIsTheSameKey() throws Exception {
        String urlSafe = IdfyAtStub.KEY.replace('+', '-').replace('/', '_').replace("=", "");

        assertThat(cipher("key-0001", urlSafe).orElseThrow().open(Sealed.of("{}"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"key-0002\"}",
                "{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"kid\":\"key-0001\"}",
                "{\"alg\":\"dir\",\"enc\":\"A256CBC-HS512\",\"kid\":\"key-0001\"}",
                "{\"alg\":\"A256KW\",\"enc\":\"A256GCM\",\"kid\":\"key-0001\"}",
                "{\"alg\":\"none\",\"enc\":\"A256GCM\",\"kid\":\"key-0001\"}",
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"key-0001\",\"zip\":\"DEF\"}",
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"key-0001\",\"crit\":[\"x\"],\"x\":1}",
                "{\"enc\":\"A256GCM\"}",
                "{"
            })
    void otherHeaderStaysClosed(String header) throws Exception {
        assertThat(cipher.open(Sealed.of(header, "{}"))).isEmpty();
    }

    @Test
    void alteredPartStaysClosed() throws Exception {
        String[] parts = Sealed.of("{\"status\":\"completed\"}").split("\\.", -1);
        for (int i : new int[] {0, 2, 3, 4}) {
            String[] altered = parts.clone();
            altered[i] = (altered[i].charAt(0) == 'A' ? "B" : "A") + altered[i].substring(1);

            assertThat(cipher.open(String.join(".", altered))).isEmpty();
        }
    }

    @Test
    void otherKeyOpensNothing() throws Exception {
        String other = "A".repeat(43) + "=";

        assertThat(cipher("key-0001", other).orElseThrow().open(Sealed.of("{}"))).isEmpty();
    }

    @Test
    void keyOfAnotherLengthIsNone() {
        assertThat(cipher("key-0001", "AAAA")).isEmpty();
        assertThat(cipher("", IdfyAtStub.KEY)).isEmpty();
        assertThat(cipher("key-0001", "???")).isEmpty();
    }

    private static Optional<IdfyCipher> cipher(String keyId, String key) {
        return IdfyCipher.of(Map.of("keyId", keyId), new VendorSecrets(Map.of("contentKey", key)));
    }
}
