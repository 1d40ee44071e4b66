/**
 * Which network addresses are connected to on behalf of somebody who may choose the URL: a merchant
 * its callbacks', an operator a vendor's. Vets how a host is spelled, every address its name leads
 * to, and hands out the one vetted address to connect to.
 */
@NullMarked
package io.idrelay.platform.addresses;

import org.jspecify.annotations.NullMarked;
