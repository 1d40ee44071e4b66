package io.idrelay.ingest.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads that prove, seal and send, with a bounded queue. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface IntakeWorkers {

    /** Makes and ends them. */
    @Dependent
    final class Pool {
        private Pool() {}

        @Produces
        @Singleton
        @IntakeWorkers
        static ExecutorService workers(IntakeConfig config) {
            int threads = config.workers();
            return new ThreadPoolExecutor(
                    threads,
                    threads,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(config.inFlightRecordsMax()),
                    Thread.ofPlatform().name("intake-", 0).factory());
        }

        static void end(@Disposes @IntakeWorkers ExecutorService workers) {
            workers.close();
        }
    }
}
