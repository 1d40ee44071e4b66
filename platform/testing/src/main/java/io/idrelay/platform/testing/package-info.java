/**
 * A broker, databases and rules for tests.
 *
 * <p>One switch, {@code IDRELAY_TEST_INFRASTRUCTURE} (or the system property {@code
 * idrelay.test.infrastructure}), chooses where they come from: {@code embedded}, {@code containers}
 * or {@code auto}, which takes containers where a Docker daemon answers and has the images. The
 * tests don't know.
 */
@NullMarked
package io.idrelay.platform.testing;

import org.jspecify.annotations.NullMarked;
