package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.callback.Callback;
import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.StageConfig;
import io.idrelay.sandbox.visit.Aftermath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the transactions and moves them on: captured, processed, called back. */
@ApplicationScoped
class Transactions {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Clock clock;
    private final Aftermath aftermath;
    private final Bounded<String, Transaction> byId;

    @Inject
    Transactions(StageConfig config, Clock clock, Aftermath aftermath) {
        this.clock = clock;
        this.aftermath = aftermath;
        byId = Bounded.forSessions(config);
    }

    void open(Transaction transaction) {
        byId.put(transaction.opened().id(), transaction);
    }

    /** A transaction of the customer's own that is still kept. */
    Optional<Transaction> find(CloudAccount account, String id) {
        return byId.get(id)
                .filter(known -> known.opened().accessKeyId().equals(account.clientId()))
                .filter(known -> clock.instant().isBefore(known.opened().openedAt().plus(KEPT)));
    }

    /** A transaction that its end user can still finish, or has finished. */
    Optional<Transaction> findOpen(String id) {
        return byId.get(id).filter(known -> clock.instant().isBefore(known.opened().expiresAt()));
    }

    /** By the vendor's id, or by the customer's, whose uniqueness nobody checks. */
    Optional<Transaction> findAny(String reference) {
        return byId.get(reference)
                .or(() ->
                        byId.newest(Integer.MAX_VALUE).stream()
                                .filter(t -> t.opened().merchantBizId().equals(reference))
                                .findFirst());
    }

    List<Transaction> newest(int most) {
        return byId.newest(most);
    }

    void delete(String id) {
        byId.remove(id);
    }

    /** Ends the capture; says whether it was still open. */
    boolean end(Transaction transaction, Optional<AlibabaOutcome> chosen, Optional<Person> person) {
        if (!transaction.end(chosen, person)) {
            return false;
        }
        if (transaction.visit().outcome().hasResult()) {
            aftermath.afterProcessing(() -> {
                transaction.process();
                callBack(transaction);
            });
        }
        return true;
    }

    private void callBack(Transaction transaction) {
        transaction
                .opened()
                .callbackUrl()
                .ifPresent(url ->
                        aftermath.callBack(
                                transaction.visit(),
                                new Callback(
                                        "GET",
                                        URI.create(url + separator(url) + query(transaction)),
                                        Map.of(),
                                        new byte[0],
                                        transaction.visit().outcome().findings().passed())));
    }

    private static String separator(String url) {
        return url.contains("?") ? "&" : "?";
    }

    /** The query is all there is, so it is what goes wrong where the proof or the body shall. */
    private static String query(Transaction transaction) {
        AlibabaOutcome.Findings findings = transaction.visit().outcome().findings();
        boolean wrong = transaction.visit().misbehavior().wrongProof();
        String token =
                transaction
                        .opened()
                        .callbackToken()
                        .map(text ->
                                "callbackToken=" + encoded((wrong ? "wrong-" : "") + text) + "&")
                        .orElse("");
        String query =
                token
                        + "transactionId="
                        + transaction.opened().id()
                        + "&passed="
                        + findings.passed()
                        + "&subCode="
                        + findings.subCode();
        return transaction.visit().misbehavior().truncated()
                ? query.substring(0, token.length() + "transac".length())
                : query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void clear() {
        byId.clear();
    }
}
