package io.idrelay.ingest;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that is logged while this is open. */
final class CapturedLogs extends Handler implements AutoCloseable {
    private final StringBuffer text = new StringBuffer();

    static CapturedLogs start() {
        CapturedLogs logs = new CapturedLogs();
        Logger.getLogger("").addHandler(logs);
        return logs;
    }

    String text() {
        return text.toString();
    }

    @Override
    public void publish(LogRecord record) {
        String message =
                record instanceof ExtLogRecord extended
                        ? extended.getFormattedMessage()
                        : record.getMessage();
        text.append(message).append('\n').append(record.getThrown()).append('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
