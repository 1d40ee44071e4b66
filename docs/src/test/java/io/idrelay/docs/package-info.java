/** Documents that list what the code says: written by tests, compared by the same tests. */
package io.idrelay.docs;
