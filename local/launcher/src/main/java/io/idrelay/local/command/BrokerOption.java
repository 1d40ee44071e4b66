package io.idrelay.local.command;

import io.idrelay.local.OperatorError;
import io.idrelay.local.quarantine.Quarantines;
import io.idrelay.local.supervise.PartName;
import io.idrelay.local.supervise.RunState;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Kafka broker an operator's command talks to. */
public final class BrokerOption {
    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Another installation's broker than the one of this machine.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Kafka client settings, for example security.protocol.")
    private @Nullable Path properties;

    Quarantines quarantines() {
        Map<String, Object> settings = new HashMap<>(fromFile());
        settings.put("bootstrap.servers", servers());
        return new Quarantines(settings);
    }

    private String servers() {
        if (bootstrapServers != null) {
            return bootstrapServers;
        }
        return RunState.read(data.folder())
                .filter(RunState::running)
                .flatMap(state ->
                        state.parts().stream()
                                .filter(part -> part.name().equals(PartName.BROKER.text()))
                                .findFirst())
                .map(RunState.Part::url)
                .orElseThrow(() ->
                        new OperatorError(
                                "idrelay is not up; start it with ./idrelay up, or give"
                                        + " --bootstrap-servers."));
    }

    private Map<String, Object> fromFile() {
        Map<String, Object> settings = new HashMap<>();
        if (properties != null) {
            Properties read = new Properties();
            try (Reader in = Files.newBufferedReader(properties)) {
                read.load(in);
            } catch (IOException e) {
                throw new OperatorError(properties + " cannot be read.");
            }
            read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        }
        return settings;
    }
}
