package io.idrelay.local.embedded;

import io.idrelay.contracts.Topic;
import java.nio.file.Path;
import java.util.Properties;

/** The settings of a single small broker that syncs what it acknowledges. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "PLAINTEXT";

    private BrokerSettings() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties all = new Properties();
        listeners(all, port, controllerPort);
        durability(all, data);
        smallness(all);
        return all;
    }

    private static void listeners(Properties all, int port, int controllerPort) {
        String clients = CLIENTS + "://" + Ports.HOST + ":" + port;
        String controller = Ports.HOST + ":" + controllerPort;
        set(all, "process.roles", "broker,controller");
        set(all, "node.id", NODE_ID);
        set(all, "controller.quorum.voters", NODE_ID + "@" + controller);
        set(all, "listeners", clients + "," + CONTROLLER + "://" + controller);
        set(all, "advertised.listeners", clients);
        set(all, "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        set(all, "controller.listener.names", CONTROLLER);
        set(all, "inter.broker.listener.name", CLIENTS);
    }

    private static void durability(Properties all, Path data) {
        set(all, "log.dirs", data);
        // One broker has no replica to fall back on: sync each batch before it is acknowledged.
        set(all, "log.flush.interval.messages", 1);
        set(all, "message.max.bytes", Topic.RECORD_BYTES_MAX);
        set(all, "replica.fetch.max.bytes", Topic.RECORD_BYTES_MAX);
        // A misspelled topic must fail, not appear.
        set(all, "auto.create.topics.enable", false);
        set(all, "default.replication.factor", 1);
        set(all, "offsets.topic.replication.factor", 1);
        set(all, "transaction.state.log.replication.factor", 1);
        set(all, "transaction.state.log.min.isr", 1);
        set(all, "share.coordinator.state.topic.replication.factor", 1);
        set(all, "share.coordinator.state.topic.min.isr", 1);
        // A consumer that was down for a while finds its place again.
        set(all, "offsets.retention.minutes", 60 * 24 * 30);
    }

    private static void smallness(Properties all) {
        set(all, "offsets.topic.num.partitions", 3);
        set(all, "transaction.state.log.num.partitions", 3);
        set(all, "group.initial.rebalance.delay.ms", 0);
        set(all, "log.cleaner.dedupe.buffer.size", 16 * 1024 * 1024);
        set(all, "log.index.size.max.bytes", 1024 * 1024);
        set(all, "num.network.threads", 2);
        set(all, "num.io.threads", 4);
        set(all, "background.threads", 4);
    }

    private static void set(Properties all, String name, Object value) {
        all.setProperty(name, value.toString());
    }
}
