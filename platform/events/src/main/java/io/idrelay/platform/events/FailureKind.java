package io.idrelay.platform.events;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/** Whose fault a failure is: the record's, or that of something this service depends on. */
enum FailureKind {
    /** Database, broker or network is away or overloaded: the record may be fine. */
    DEPENDENCY,
    /** The same record is likely to fail again. */
    RECORD;

    private static final int CAUSES_MAX = 20;
    // Connection; resources; shutting down; conflict with another transaction; lock not available.
    private static final List<String> DEPENDENCY_STATES = List.of("08", "53", "57P", "40", "55P03");

    static FailureKind of(Throwable failure) {
        return causes(failure).anyMatch(FailureKind::isOfDependency) ? DEPENDENCY : RECORD;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX);
    }

    private static boolean isOfDependency(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof RetriableException
                || cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLException sql && hasDependencyState(sql);
    }

    /** A pool that gives no connection in time names no state. */
    private static boolean hasDependencyState(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState())
                .map(state -> DEPENDENCY_STATES.stream().anyMatch(state::startsWith))
                .orElse(true);
    }
}
