package io.idrelay.process.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Field;
import io.idrelay.vendor.spi.AccountForm.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {
    private static final AccountForm FORM =
            new AccountForm(
                    List.of(
                            new Field("baseUrl", Part.SETTING, true, ".+", "", "Their address."),
                            new Field("region", Part.SETTING, false, "eu|us", "eu", "Where."),
                            new Field("clientId", Part.CREDENTIAL, true, "[a-z]+", "", "Who."),
                            new Field("hookKey", Part.VERIFICATION, false, ".{4,}", "", "Key.")));

    private final FormCheck check = new FormCheck(FORM, new AddressRule(false));
    private final FormCheck local = new FormCheck(FORM, new AddressRule(true));

    @Test
    void completeFormHasNoFault() {
        List<Fault> faults = settings(check, Map.of("baseUrl", "https://vendor.example"));

        assertThat(faults).isEmpty();
    }

    @Test
    void missingFieldIsNamed() {
        List<Fault> faults = check.secrets(Map.of()).toList();

        assertThat(faults).containsExactly(new Fault("secrets.clientId", "is required: Who."));
    }

    @Test
    void valueAgainstItsPatternIsNamedAndNotShown() {
        List<Fault> faults = check.secrets(Map.of("clientId", "S3CRET")).toList();

        assertThat(faults).containsExactly(new Fault("secrets.clientId", "must match [a-z]+"));
    }

    @Test
    void unknownFieldIsRefused() {
        List<Fault> faults = check.secrets(Map.of("clientId", "me", "more", "x")).toList();

        assertThat(faults)
                .containsExactly(new Fault("secrets.more", "is not known to this vendor"));
    }

    @Test
    void secretAmongSettingsIsRefused() {
        List<Fault> faults =
                settings(check, Map.of("baseUrl", "https://vendor.example", "clientId", "me"));

        assertThat(faults)
                .containsExactly(
                        new Fault("settings.clientId", "is a secret and belongs to secrets"));
    }

    @Test
    void emptySecretIsRefused() {
        List<Fault> faults = check.secrets(Map.of("clientId", "me", "hookKey", "")).toList();

        assertThat(faults).extracting(Fault::field).containsExactly("secrets.hookKey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://vendor.example",
                "http://127.0.0.1:8080",
                "ftp://vendor.example",
                "https://user@vendor.example",
                "https://",
                "vendor.example",
                "https://vendor.example/#top",
                "https://ven dor.example",
            })
    void addressThatIsNotPlainHttpsIsRefused(String address) {
        List<Fault> faults = settings(check, Map.of("baseUrl", address));

        assertThat(faults).extracting(Fault::field).containsExactly("settings.baseUrl");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/x, true",
        "http://localhost:8080, true",
        "http://[::1]:8080, true",
        "http://vendor.example, false",
        "http://127.0.0.1.vendor.example, false",
    })
    void httpIsAllowedOnThisMachineAloneAndWhereConfigured(String address, boolean allowed) {
        List<Fault> faults = settings(local, Map.of("baseUrl", address));

        assertThat(faults.isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, true",
        "192.0.2.7/32, true",
        "2001:db8::/32, true",
        "0.0.0.0/0, true",
        "192.0.2.7/24, false",
        "192.0.2.0/33, false",
        "192.0.2.0, false",
        "vendor.example/24, false",
        "192.0.2.0/x, false",
        "/24, false",
    })
    void sourceNetworkIsACidrBlock(String block, boolean valid) {
        List<Fault> faults = SourceNetworks.faults(List.of(block)).toList();

        assertThat(faults.isEmpty()).isEqualTo(valid);
    }

    private static List<Fault> settings(FormCheck check, Map<String, String> given) {
        return check.settings(given).toList();
    }
}
