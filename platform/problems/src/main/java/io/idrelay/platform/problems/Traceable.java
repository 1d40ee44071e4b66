package io.idrelay.platform.problems;

/**
 * A fault as it may be logged: its classes and where they were thrown. Messages are left out, for a
 * database's or a parser's message can quote a person's data.
 */
final class Traceable {
    private static final int CAUSES_MAX = 8;
    private static final int FRAMES_MAX = 40;

    private Traceable() {}

    static String of(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable cause = fault;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
            text.append(i == 0 ? "" : "caused by ").append(cause.getClass().getName()).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int f = 0; f < Math.min(frames.length, FRAMES_MAX); f++) {
                text.append("  at ").append(frames[f]).append('\n');
            }
            cause = cause.getCause();
        }
        return text.toString();
    }
}
