package io.idrelay.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08006", "53300", "55000", "57P01", "57P02", "57P03"
            })
    void databaseThatIsAwayIsAnOutage(String state) {
        Response answer = new ProblemMappers().failed(wrapped(state));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "42601", "55P03", "57014"})
    void faultOfAStatementIsOurs(String state) {
        Response answer = new ProblemMappers().failed(wrapped(state));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getHeaderString("Retry-After")).isNull();
    }

    @Test
    void faultWithoutADatabaseIsOurs() {
        assertThat(Outages.isOutage(new IllegalStateException())).isFalse();
    }

    private static RuntimeException wrapped(String state) {
        return new IllegalStateException(new SQLException("not told", state));
    }
}
