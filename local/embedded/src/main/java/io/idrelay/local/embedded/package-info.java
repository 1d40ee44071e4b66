/**
 * A real Kafka broker and a real PostgreSQL for one machine: what {@code ./idrelay} and the tests
 * run on where there is no Docker.
 */
@NullMarked
package io.idrelay.local.embedded;

import org.jspecify.annotations.NullMarked;
