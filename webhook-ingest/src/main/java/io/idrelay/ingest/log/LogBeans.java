package io.idrelay.ingest.log;

import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.ServiceName;
import io.idrelay.platform.events.EventRecords;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the log and ends it. */
final class LogBeans {
    private LogBeans() {}

    @Startup
    @Produces
    @Singleton
    static KafkaWebhookLog log(
            @Identifier("default-kafka-broker") Map<String, Object> broker, LogConfig config) {
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        LogSettings.producer(broker, config.bufferBytesMax().asLongValue()),
                        new StringSerializer(),
                        new ByteArraySerializer());
        Admin admin = Admin.create(LogSettings.probe(broker));
        BrokerWatch watch =
                new BrokerWatch(
                        new BrokerProbe(admin, producer),
                        config.probeWhileThere(),
                        config.probeWhileAway());
        watch.start();
        return new KafkaWebhookLog(
                producer,
                event ->
                        EventRecords.toProducerRecord(
                                EventCodec.encode(event, ServiceName.WEBHOOK_INGEST)),
                watch,
                admin);
    }

    static void end(@Disposes KafkaWebhookLog log) {
        log.close();
    }
}
