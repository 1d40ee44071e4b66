package io.idrelay.sandbox.callback;

import io.idrelay.sandbox.stage.Later;
import io.idrelay.sandbox.stage.Limits;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Sends callbacks, again where they are not taken, a bounded number of times. */
@ApplicationScoped
public class CallbackPusher {
    private static final int DOUBLINGS_MAX = 6;

    private final Later later;
    private final Clock clock;
    private final int attemptsMax;
    private final Duration retryDelay;
    private final Duration answerWithin;
    private final Semaphore slots;
    private final HttpClient http;

    @Inject
    CallbackPusher(CallbackConfig config, Later later, Clock clock) {
        String prefix = "idrelay.sandbox.callback.";
        this.later = later;
        this.clock = clock;
        attemptsMax = Limits.within(prefix + "attempts-max", config.attemptsMax(), 1, 20);
        retryDelay = Limits.upTo(prefix + "retry-delay", config.retryDelay(), Duration.ofHours(1));
        answerWithin =
                Limits.upTo(prefix + "answer-within", config.answerWithin(), Duration.ofMinutes(1));
        slots =
                new Semaphore(
                        Limits.within(prefix + "concurrent-max", config.concurrentMax(), 1, 1000));
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(answerWithin)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** Sends the callback soon, with the faults asked for; returns at once. */
    public void push(Callback callback, Misbehavior faults, Consumer<PushAttempt> log) {
        if (faults.drop()) {
            log.accept(new PushAttempt(clock.instant(), callback.word(), 1, 0, "dropped"));
            return;
        }
        Callback proved = faults.wrongProof() ? callback.withWrongProof() : callback;
        Callback sent = faults.truncated() ? proved.truncated() : proved;
        Duration delay = Duration.ofMillis(faults.delayMillis());
        int copies = faults.duplicate() ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            later.after(delay, () -> attempt(sent, 1, log));
        }
    }

    private void attempt(Callback callback, int number, Consumer<PushAttempt> log) {
        int status = answerOf(callback);
        boolean taken = status >= 200 && status < 300;
        String outcome = taken ? "delivered" : status == 0 ? "unreachable" : "refused";
        log.accept(new PushAttempt(clock.instant(), callback.word(), number, status, outcome));
        if (!taken && number < attemptsMax) {
            long factor = 1L << Math.min(number - 1, DOUBLINGS_MAX);
            later.after(retryDelay.multipliedBy(factor), () -> attempt(callback, number + 1, log));
        }
    }

    /** The receiver's HTTP status, or 0 where none came. */
    private int answerOf(Callback callback) {
        try {
            slots.acquire();
            try {
                return http.send(request(callback), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } finally {
                slots.release();
            }
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpRequest request(Callback callback) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(callback.url())
                        .timeout(answerWithin)
                        .method(
                                callback.method(),
                                HttpRequest.BodyPublishers.ofByteArray(callback.body()))
                        .header("Content-Type", "application/json");
        callback.proof().forEach(request::setHeader);
        return request.build();
    }

    @PreDestroy
    void stop() {
        http.shutdownNow();
    }
}
