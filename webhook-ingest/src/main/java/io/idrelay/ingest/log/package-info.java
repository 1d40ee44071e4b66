/** The topic that webhooks are stored in, and whether its broker takes records now. */
@NullMarked
package io.idrelay.ingest.log;

import org.jspecify.annotations.NullMarked;
