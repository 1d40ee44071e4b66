package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.control.ControlRefusal;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.VisitOutcome;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays Alibaba's SDK, whose uploads are not public: this call is the sandbox's own. */
@Path("/sandbox/alibaba/sdk/captures")
public class AlibabaSdkResource {
    private final Transactions transactions;

    @Inject
    AlibabaSdkResource(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How a scripted SDK finishes a capture; what is left out is as the magic values say. */
    public record Capture(
            @Nullable String transactionId,
            @Nullable String clientCfg,
            @Nullable String outcome,
            @Nullable String person) {}

    @POST
    public Response capture(Capture capture) {
        Transaction transaction = transaction(capture);
        Optional<String> outcome = Optional.ofNullable(capture.outcome());
        Optional<AlibabaOutcome> chosen =
                outcome.flatMap(key -> VisitOutcome.find(AlibabaOutcome.class, key));
        Optional<Person> person = Optional.ofNullable(capture.person()).flatMap(Person::find);
        if (outcome.isPresent() && chosen.isEmpty()) {
            throw new ControlRefusal(400, "no such outcome");
        }
        if (capture.person() != null && person.isEmpty()) {
            throw new ControlRefusal(400, "no such person");
        }
        if (!transactions.end(transaction, chosen, person)) {
            throw new ControlRefusal(409, "the capture is finished already");
        }
        return Response.accepted(Map.of("state", transaction.state())).build();
    }

    /** The SDK knows the transaction and the configuration that Initialize gave for it. */
    private Transaction transaction(Capture capture) {
        String id = Optional.ofNullable(capture.transactionId()).orElse("");
        String configuration = Optional.ofNullable(capture.clientCfg()).orElse("");
        return transactions
                .findOpen(id)
                .filter(known -> configuration.contains(known.opened().clientCfg()))
                .orElseThrow(() -> new ControlRefusal(401, "no such transaction"));
    }
}
