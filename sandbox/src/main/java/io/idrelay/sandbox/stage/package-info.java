/**
 * What every simulator stands on: ids made from a seed, invented persons, delays, pages and bounded
 * memory.
 */
@NullMarked
package io.idrelay.sandbox.stage;

import org.jspecify.annotations.NullMarked;
