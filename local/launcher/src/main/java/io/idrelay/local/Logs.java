package io.idrelay.local;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the broker's and the libraries' logs to what an operator has to know. */
public final class Logs {
    private static final Logger ROOT = Logger.getLogger("");

    /** Called by the JVM through {@code java.util.logging.config.class}. */
    public Logs() {
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        ROOT.setLevel(Level.WARNING);
        ROOT.addHandler(console);
    }
}
