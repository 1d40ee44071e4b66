/**
 * Takes vendors' webhooks in: proves, seals and stores them, and only then answers 200. Keeps
 * nothing.
 *
 * <p>Topics in: vendor-accounts. Topics out: webhooks.
 */
@NullMarked
package io.idrelay.ingest;

import org.jspecify.annotations.NullMarked;
