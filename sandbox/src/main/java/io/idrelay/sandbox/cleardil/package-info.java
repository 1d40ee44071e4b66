/** Simulates ClearDil: customers, documents, checks of documents and faces, screening, its SDK. */
@NullMarked
package io.idrelay.sandbox.cleardil;

import org.jspecify.annotations.NullMarked;
