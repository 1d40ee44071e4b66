package io.idrelay.e2e.enclosure;

/**
 * One address that can be reached from within.
 *
 * @param port at the loopback address, the same within and without
 */
record Door(int port, Relay.Onward onward) {}
