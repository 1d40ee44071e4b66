package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.control.NextPlans;
import io.idrelay.sandbox.image.Pictures;
import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.stage.StageConfig;
import io.idrelay.sandbox.visit.Aftermath;
import io.idrelay.sandbox.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the customers and moves their checks on. */
@ApplicationScoped
class ClearDilBooks {
    private final Bounded<String, ClearDilCustomer> customers;
    private final NextPlans nextPlans;
    private final Aftermath aftermath;
    private final Pictures pictures;
    private final Seed seed;
    private final Clock clock;
    private final AtomicLong things = new AtomicLong();

    @Inject
    ClearDilBooks(
            StageConfig config,
            NextPlans nextPlans,
            Aftermath aftermath,
            Pictures pictures,
            Seed seed,
            Clock clock) {
        this.customers = Bounded.forSessions(config);
        this.nextPlans = nextPlans;
        this.aftermath = aftermath;
        this.pictures = pictures;
        this.seed = seed;
        this.clock = clock;
    }

    ClearDilCustomer create(String clientId, ObjectNode record) {
        ClearDilOutcome outcome = ClearDilOutcome.ofEmail(record.path("email").asText(""));
        ClearDilCustomer customer =
                new ClearDilCustomer(
                        newId("customer"),
                        clientId,
                        record,
                        clock.instant(),
                        new Visit<>(outcome, nextPlans.take(ClearDilSimulator.NAME)));
        customers.put(customer.id(), customer);
        return customer;
    }

    Optional<ClearDilCustomer> find(String id) {
        return customers.get(id);
    }

    /** A client's own customer; another's is not found either. */
    ClearDilCustomer require(String clientId, String id) {
        return find(id).filter(customer -> customer.clientId().equals(clientId))
                .orElseThrow(ClearDilRefusal::notFound);
    }

    List<ClearDilCustomer> newest(int most) {
        return customers.newest(most);
    }

    void remove(String id) {
        customers.remove(id);
    }

    void clear() {
        customers.clear();
    }

    String newId(String kind) {
        return seed.uuid("cleardil-" + kind, Long.toString(things.incrementAndGet()));
    }

    ClearDilDocument addDocument(
            ClearDilCustomer customer,
            String type,
            Map<String, String> fields,
            Map<String, ClearDilDocument.Side> sides) {
        ClearDilDocument document =
                new ClearDilDocument(newId("document"), type, fields, sides, clock.instant());
        customer.add(document);
        return document;
    }

    /** Starts a check of a document or a face. */
    ClearDilCheck start(
            ClearDilCustomer customer, ClearDilCheck.Kind kind, String document, String type) {
        return start(
                customer,
                ClearDilCheck.ofDocument(kind, newId("check"), document, type, clock.instant()));
    }

    ClearDilCheck startScreening(ClearDilCustomer customer, List<String> scopes) {
        return start(customer, ClearDilCheck.screening(newId("check"), scopes, clock.instant()));
    }

    private ClearDilCheck start(ClearDilCustomer customer, ClearDilCheck check) {
        customer.add(check);
        aftermath.afterProcessing(() -> {
            if (customer.visit().outcome() != ClearDilOutcome.NEVER_ENDS) {
                check.process(customer.visit().outcome(), clock.instant());
            }
        });
        return check;
    }

    /** What the SDK does: sends a document and a selfie. Says whether the capture was open. */
    boolean capture(
            ClearDilCustomer customer, Optional<ClearDilOutcome> chosen, Optional<Person> whose) {
        if (!customer.capture(chosen, whose)) {
            return false;
        }
        boolean card = customer.visit().outcome() == ClearDilOutcome.ACCEPTED_WITHOUT_MRZ;
        String id = newId("capture");
        ClearDilDocument document =
                addDocument(
                        customer,
                        card ? "NATIONAL_ID_CARD" : "PASSPORT",
                        Map.of("issuing_country", whose.map(Person::nationality).orElse("NOR")),
                        Map.of("front", picture(id, "front"), "back", picture(id, "back")));
        if (customer.visit().outcome() != ClearDilOutcome.REVIEW_WITHOUT_FACE) {
            start(customer, ClearDilCheck.Kind.IDENTIFICATION, document.id(), "");
        }
        return true;
    }

    private ClearDilDocument.Side picture(String capture, String side) {
        byte[] bytes = pictures.draw("/cleardil/" + capture + "/" + side + ".jpg");
        return new ClearDilDocument.Side(newId("side"), side + ".jpg", "image/jpeg", bytes);
    }

    boolean validate(ClearDilCheck screening, String word) {
        return screening.validate(word, clock.instant());
    }
}
