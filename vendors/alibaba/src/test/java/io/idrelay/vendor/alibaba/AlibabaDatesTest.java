package io.idrelay.vendor.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlibabaDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-04-25",
                "1990/04/25",
                "1990.04.25",
                "19900425",
                "25/04/1990",
                "25-04-1990",
                "25.04.1990",
                "25.4.1990",
                "04/25/1990",
                "25 APR 1990",
                "25 Apr 1990",
                "25-Apr-1990",
                "25APR1990",
                "Apr 25, 1990",
                " 1990-04-25 "
            })
    void layoutOfTheDocumentIsRead(String text) {
        assertThat(AlibabaDates.read(text)).contains(LocalDate.of(1990, 4, 25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/04/1990",
                "4-5-1990",
                "90-04-25",
                "1990-13-01",
                "31.02.1990",
                "",
                "LIFELONG"
            })
    void whatIsNoDateOrMayBeTwoIsNotGuessed(String text) {
        assertThat(AlibabaDates.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/05/1990", "1990-05-05"})
    void dayAndMonthThatAreTheSameAreNoDoubt(String text) {
        assertThat(AlibabaDates.read(text)).contains(LocalDate.of(1990, 5, 5));
    }
}
