package io.idrelay.notification.address;

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
import org.jspecify.annotations.Nullable;

/**
 * Looks names up and lets through only what the rules permit.
 *
 * <p>A lookup blocks its thread in native code for as long as the name server likes, so it runs on
 * a few threads of its own and the caller waits no longer than it wants.
 */
@ApplicationScoped
public class AddressBook {
    private static final int THREADS = 16;
    private static final int WAITING_MAX = 1024;

    private final AddressRules rules;
    private final HostLookup lookup;
    private final ExecutorService threads;

    @Inject
    AddressBook(AddressRules rules) {
        this(rules, InetAddress::getAllByName);
    }

    AddressBook(AddressRules rules, HostLookup lookup) {
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
            return new Resolution.TimedOut();
        }
        try {
            return vet(found.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            found.cancel(true);
            return new Resolution.TimedOut();
        } catch (ExecutionException e) {
            return notFound(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Resolution.TimedOut();
        }
    }

    private Resolution vet(InetAddress[] addresses) {
        if (addresses.length == 0) {
            return new Resolution.NotFound();
        }
        return Arrays.stream(addresses).allMatch(rules::permits)
                ? new Resolution.Vetted(addresses[0])
                : new Resolution.NotAllowed();
    }

    private static Resolution notFound(@Nullable Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return new Resolution.NotFound();
        }
        throw new IllegalStateException("a name could not be looked up", cause);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
