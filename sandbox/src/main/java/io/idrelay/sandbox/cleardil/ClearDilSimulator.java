package io.idrelay.sandbox.cleardil;

import io.idrelay.sandbox.control.SessionView;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.PublicUrl;
import io.idrelay.sandbox.visit.Visit;
import io.idrelay.sandbox.visit.VisitedVendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** ClearDil as the control API sees it; a session is a customer. */
@ApplicationScoped
class ClearDilSimulator extends VisitedVendor<ClearDilOutcome, ClearDilCustomer> {
    static final String NAME = "cleardil";

    private final ClearDilBooks books;
    private final ClearDilClients clients;
    private final PublicUrl publicUrl;

    @Inject
    ClearDilSimulator(ClearDilBooks books, ClearDilClients clients, PublicUrl publicUrl) {
        this.books = books;
        this.clients = clients;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected Class<ClearDilOutcome> outcomeType() {
        return ClearDilOutcome.class;
    }

    @Override
    protected List<ClearDilCustomer> newest(int most) {
        return books.newest(most);
    }

    @Override
    protected Optional<ClearDilCustomer> find(String reference) {
        return books.find(reference);
    }

    @Override
    protected Visit<ClearDilOutcome> visitOf(ClearDilCustomer session) {
        return session.visit();
    }

    @Override
    protected SessionView view(ClearDilCustomer session) {
        boolean sdk = !session.sdkToken().isEmpty();
        return new SessionView(
                NAME,
                session.id(),
                session.id(),
                sdk ? "sdk" : "api",
                session.visit().outcome().key(),
                session.state(),
                sdk ? publicUrl.of(ClearDilPageResource.PATH + "/" + session.sdkToken()) : "",
                session.createdAt(),
                session.visit().misbehavior(),
                session.visit().attempts());
    }

    @Override
    protected boolean finish(
            ClearDilCustomer session, Optional<ClearDilOutcome> chosen, Optional<Person> whose) {
        return books.capture(session, chosen, whose);
    }

    @Override
    public void reset() {
        books.clear();
        clients.clear();
    }
}
