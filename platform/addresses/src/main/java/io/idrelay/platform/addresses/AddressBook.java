package io.idrelay.platform.addresses;

import io.idrelay.platform.addresses.Resolution.Unvetted;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up and lets through only what the rules permit.
 *
 * <p>A lookup blocks its thread in native code for as long as the name server likes, so it runs on
 * a few threads of its own and the caller waits no longer than it wants.
 */
@ApplicationScoped
public class AddressBook implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int WAITING_MAX = 1024;

    private final AddressRules rules;
    private final HostLookup lookup;
    private final ExecutorService threads;

    /** Asks the system's name service. */
    @Inject
    public AddressBook(AddressRules rules) {
        this(rules, InetAddress::getAllByName);
    }

    /** Asks a name service of one's own. */
    public AddressBook(AddressRules rules, HostLookup lookup) {
        this.rules = rules;
        this.lookup = lookup;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        10,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING_MAX),
                        Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /**
     * The address to connect to for a host of a URL. A name with one address that is not allowed is
     * refused whole: its owner could choose which one we get.
     *
     * @param host a name, or an address as URLs spell it
     */
    public Resolution resolve(String host, Duration timeout) {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        Future<InetAddress[]> found;
        try {
            found = threads.submit(() -> lookup.allOf(name));
        } catch (RejectedExecutionException e) {
            return Unvetted.SATURATED;
        }
        try {
            return vet(found.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            found.cancel(true);
            return Unvetted.TIMED_OUT;
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownHostException
                    ? Unvetted.NOT_FOUND
                    : Unvetted.LOOKUP_FAILED;
        } catch (InterruptedException e) {
            found.cancel(true);
            Thread.currentThread().interrupt();
            return Unvetted.INTERRUPTED;
        }
    }

    private Resolution vet(InetAddress[] addresses) {
        if (addresses.length == 0) {
            return Unvetted.NOT_FOUND;
        }
        return Arrays.stream(addresses).allMatch(rules::permits)
                ? new Resolution.Vetted(addresses[0])
                : Unvetted.NOT_ALLOWED;
    }

    /** Ends its threads; lookups under way come to nothing. */
    @Override
    @PreDestroy
    public void close() {
        threads.shutdownNow();
    }
}
