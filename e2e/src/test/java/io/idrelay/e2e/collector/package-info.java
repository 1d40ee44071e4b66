/** A collector of traces, as operators run one: takes in OTLP over HTTP and is asked by trace. */
@NullMarked
package io.idrelay.e2e.collector;

import org.jspecify.annotations.NullMarked;
