package io.idrelay.process.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry as a merchant sees it. */
record TimelineView(Instant at, String kind, Map<String, ?> detail, @Nullable String traceId) {}
