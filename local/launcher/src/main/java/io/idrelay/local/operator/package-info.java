/** What an operator does from the command line, by the HTTP API. */
@NullMarked
package io.idrelay.local.operator;

import org.jspecify.annotations.NullMarked;
