package io.idrelay.vendor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountryCodeTest {
    @Test
    void twoAndThreeLettersGiveThree() {
        assertThat(CountryCode.alpha3("no")).contains("NOR");
        assertThat(CountryCode.alpha3("NOR")).contains("NOR");
    }

    @Test
    void anythingElseGivesNothing() {
        assertThat(CountryCode.alpha3("Norway")).isEmpty();
        assertThat(CountryCode.alpha3("XX")).isEmpty();
        assertThat(CountryCode.alpha3("")).isEmpty();
    }
}
