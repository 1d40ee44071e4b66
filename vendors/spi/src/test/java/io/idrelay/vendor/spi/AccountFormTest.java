package io.idrelay.vendor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.VendorSecrets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountFormTest {
    private final AccountForm form =
            new AccountForm(
                    List.of(
                            field("baseUrl", AccountForm.Part.SETTING, "https://vendor.example"),
                            field("scope", AccountForm.Part.SETTING, ""),
                            field("header", AccountForm.Part.VERIFICATION, ""),
                            field("passKey", AccountForm.Part.CREDENTIAL, "")));

    @Test
    void missingSettingGetsItsFallback() {
        assertThat(form.withFallbacks(Map.of("scope", "all")))
                .isEqualTo(Map.of("scope", "all", "baseUrl", "https://vendor.example"));
    }

    @Test
    void partHoldsOnlyItsOwnSecrets() {
        VendorSecrets all = new VendorSecrets(Map.of("header", "h", "passKey", "p", "stray", "s"));

        assertThat(form.part(AccountForm.Part.VERIFICATION, all).values())
                .isEqualTo(Map.of("header", "h"));
        assertThat(form.part(AccountForm.Part.CREDENTIAL, all).values())
                .isEqualTo(Map.of("passKey", "p"));
    }

    private static AccountForm.Field field(String name, AccountForm.Part part, String fallback) {
        return new AccountForm.Field(name, part, false, ".*", fallback, "A field.");
    }
}
