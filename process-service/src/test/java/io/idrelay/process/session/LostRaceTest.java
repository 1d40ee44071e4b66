package io.idrelay.process.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostRaceTest {

    @ParameterizedTest
    @CsvSource({"40P01,true", "40001,true", "40002,false", "23505,false", "57P01,false", ",false"})
    void onlyDeadlocksAndSerializationFailuresAreLostRaces(String state, boolean lost) {
        Throwable fault = new IllegalStateException(new SQLException("not told", state));

        assertThat(LostRace.isIn(fault)).isEqualTo(lost);
    }
}
