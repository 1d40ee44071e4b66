package io.idrelay.platform.outbox;

import io.idrelay.contracts.EventRecord;

/** A row of the outbox. */
record StoredRecord(long id, EventRecord event) {
    String orderingKey() {
        return event.topic() + '\n' + event.key();
    }
}
