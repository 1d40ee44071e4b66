/** What happened to a verification and when, without personal data. */
@NullMarked
package io.idrelay.process.timeline;

import org.jspecify.annotations.NullMarked;
