/** From a webhook or a request to one event: read, fetched, put into our words. */
@NullMarked
package io.idrelay.normalizer.fetching;

import org.jspecify.annotations.NullMarked;
