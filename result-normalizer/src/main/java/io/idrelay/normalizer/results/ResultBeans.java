package io.idrelay.normalizer.results;

import io.idrelay.platform.events.KafkaSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes the log of results and ends it. */
final class ResultBeans {
    private static final long BUFFER_BYTES = 32L * 1024 * 1024;

    private ResultBeans() {}

    @Produces
    @Singleton
    static KafkaResultLog results(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        return new KafkaResultLog(KafkaSettings.connectWriter(broker, BUFFER_BYTES));
    }

    static void end(@Disposes KafkaResultLog log) {
        log.close();
    }
}
