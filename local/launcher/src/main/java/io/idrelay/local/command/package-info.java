/** The subcommands of {@code ./idrelay}. */
@NullMarked
package io.idrelay.local.command;

import org.jspecify.annotations.NullMarked;
