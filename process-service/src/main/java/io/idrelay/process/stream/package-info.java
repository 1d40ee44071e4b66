/**
 * How this service consumes Kafka: in batches that never skip and never give up on a dependency.
 */
@NullMarked
package io.idrelay.process.stream;

import org.jspecify.annotations.NullMarked;
