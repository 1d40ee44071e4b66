package io.idrelay.process.verification;

import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.ProcessStatus;

/**
 * Told inside the service, in the transaction of the change; observe it after success where the
 * change must be visible.
 */
public record ProcessMoved(ProcessId processId, ProcessStatus status, long sequence) {}
