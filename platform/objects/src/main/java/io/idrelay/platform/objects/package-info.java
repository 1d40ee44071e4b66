/**
 * Where large sealed content rests: a folder by default, S3 by configuration.
 *
 * <p>A store keeps bytes and knows nothing of what they are; whoever puts them in seals them first.
 */
@NullMarked
package io.idrelay.platform.objects;

import org.jspecify.annotations.NullMarked;
