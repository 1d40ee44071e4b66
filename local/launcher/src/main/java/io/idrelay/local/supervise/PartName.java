package io.idrelay.local.supervise;

/** What a running installation is made of, in the order in which it starts. */
public enum PartName {
    DATABASE("database"),
    BROKER("broker"),
    TOKEN_SERVICE("token-service"),
    PROCESS_SERVICE("process-service"),
    WEBHOOK_INGEST("webhook-ingest"),
    RESULT_NORMALIZER("result-normalizer"),
    NOTIFICATION_SERVICE("notification-service"),
    SANDBOX("sandbox"),
    GATEWAY("gateway");

    private final String text;

    PartName(String text) {
        this.text = text;
    }

    /** The name in logs and on the command line, for example {@code token-service}. */
    public String text() {
        return text;
    }

    /** Whether it runs in a JVM of its own. */
    public boolean ownProcess() {
        return switch (this) {
            case DATABASE, BROKER, GATEWAY -> false;
            case TOKEN_SERVICE,
                    PROCESS_SERVICE,
                    WEBHOOK_INGEST,
                    RESULT_NORMALIZER,
                    NOTIFICATION_SERVICE,
                    SANDBOX ->
                    true;
        };
    }
}
