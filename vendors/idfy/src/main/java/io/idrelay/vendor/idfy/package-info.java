/** IDfy Profiles Gateway: a capture page and a video call with an agent, for Indian customers. */
@NullMarked
package io.idrelay.vendor.idfy;

import org.jspecify.annotations.NullMarked;
