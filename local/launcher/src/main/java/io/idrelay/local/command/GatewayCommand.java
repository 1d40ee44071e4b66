package io.idrelay.local.command;

import io.idrelay.local.OperatorError;
import io.idrelay.local.gateway.Gateway;
import io.idrelay.local.supervise.PartName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The gateway alone, for containers. */
@Command(
        name = "gateway",
        description = "Runs the gateway alone, in front of services that run elsewhere.",
        mixinStandardHelpOptions = true)
public final class GatewayCommand implements Callable<Integer> {
    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen at.")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080", description = "The port to listen at.")
    private int port = 8080;

    @Option(
            names = "--service",
            required = true,
            description = "name=URL, for example token-service=http://127.0.0.1:8081; repeatable.")
    private Map<String, String> services = Map.of();

    @Override
    public Integer call() throws InterruptedException {
        Map<PartName, String> known = new EnumMap<>(PartName.class);
        services.forEach((name, url) -> known.put(part(name), url));
        try (Gateway gateway = Gateway.start(host, port, known)) {
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            System.out.println("The gateway listens at " + host + ":" + port);
            stopped.await();
        }
        return 0;
    }

    private static PartName part(String name) {
        return Arrays.stream(PartName.values())
                .filter(p -> p.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new OperatorError("no service is called " + name + "."));
    }
}
