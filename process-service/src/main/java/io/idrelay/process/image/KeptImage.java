package io.idrelay.process.image;

import io.idrelay.platform.objects.ObjectKey;
import io.idrelay.process.media.MediaKind;

/**
 * Content that is in the object store.
 *
 * @param bytes before sealing
 */
record KeptImage(ObjectKey key, MediaKind kind, long bytes) {}
