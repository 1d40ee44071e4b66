package io.idrelay.local.supervise;

import java.io.PrintStream;
import java.time.Duration;

/** Tells a person how far the start is. */
public interface Progress {
    /** A part can be used from now on. */
    void ready(String part, String url, Duration after);

    /** Something a person should know. */
    void note(String sentence);

    /** Progress as lines of text. */
    static Progress to(PrintStream out) {
        return new Progress() {
            @Override
            public void ready(String part, String url, Duration after) {
                out.printf("  ready  %-22s %-32s %5.1f s%n", part, url, after.toMillis() / 1000.0);
            }

            @Override
            public void note(String sentence) {
                out.println("  " + sentence);
            }
        };
    }
}
