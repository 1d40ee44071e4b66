package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindTest {

    static Stream<Exception> ofADependency() {
        return Stream.of(
                new SQLException("connection lost", "08006"),
                new SQLException("shutting down", "57P01"),
                new SQLException("too many connections", "53300"),
                new SQLException("deadlock", "40P01"),
                new SQLException("no connection in the pool", (String) null),
                new TimeoutException("broker"),
                new ConnectException("refused"));
    }

    static Stream<Exception> ofTheRecord() {
        return Stream.of(
                new SQLException("constraint", "23505"),
                new SQLException("no such column", "42703"),
                new IllegalStateException("bug"),
                new RecordTooLargeException("too large"));
    }

    @ParameterizedTest
    @MethodSource("ofADependency")
    void aDependencyThatIsAwayIsFoundInTheCauses(Exception cause) {
        Exception failure = new IllegalStateException(new RuntimeException(cause));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.DEPENDENCY);
    }

    @ParameterizedTest
    @MethodSource("ofTheRecord")
    void anythingElseIsTheRecords(Exception cause) {
        Exception failure = new IllegalStateException(new RuntimeException(cause));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.RECORD);
    }
}
