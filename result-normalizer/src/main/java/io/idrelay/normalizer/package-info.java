/**
 * Fetches results from vendors and puts them into our words. Keeps nothing.
 *
 * <p>Topics in: webhooks, result-requests, vendor-accounts. Topics out: results.
 */
@NullMarked
package io.idrelay.normalizer;

import org.jspecify.annotations.NullMarked;
