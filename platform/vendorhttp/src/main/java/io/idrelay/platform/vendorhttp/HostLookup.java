package io.idrelay.platform.vendorhttp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks host names up inside a deadline. The system's lookup cannot be given one, so it runs on
 * threads of its own, at most 16.
 */
final class HostLookup implements AutoCloseable {
    private static final int THREADS_MAX = 16;
    private static final int WAITING_MAX = 1024;
    private final ThreadPoolExecutor threads;

    HostLookup() {
        threads =
                new ThreadPoolExecutor(
                        THREADS_MAX,
                        THREADS_MAX,
                        10,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING_MAX),
                        Thread.ofPlatform().daemon().name("vendor-dns-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** The host's addresses. */
    List<InetAddress> find(String host, Deadline deadline) throws Unfound, InterruptedException {
        Future<List<InetAddress>> lookup;
        try {
            lookup = threads.submit(() -> Arrays.asList(InetAddress.getAllByName(bare(host))));
        } catch (RejectedExecutionException e) {
            throw new Unfound("saturated");
        }
        try {
            return lookup.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new Unfound("timeout");
        } catch (ExecutionException e) {
            throw new Unfound(
                    e.getCause() instanceof UnknownHostException ? "host-unknown" : "dns-failed");
        }
    }

    /** A URI writes an IPv6 address in brackets. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** No address, and why. */
    static final class Unfound extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Unfound(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
