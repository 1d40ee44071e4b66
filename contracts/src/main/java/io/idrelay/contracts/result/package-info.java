/** The one result model, the same for every vendor and every end. */
@NullMarked
package io.idrelay.contracts.result;

import org.jspecify.annotations.NullMarked;
