package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.control.SessionView;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.PublicUrl;
import io.idrelay.sandbox.visit.Visit;
import io.idrelay.sandbox.visit.VisitedVendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Alibaba as the control API sees it; a session's reference is its MerchantBizId. */
@ApplicationScoped
class AlibabaSimulator extends VisitedVendor<AlibabaOutcome, Transaction> {
    static final String NAME = "alibaba";

    private final Transactions transactions;
    private final PublicUrl publicUrl;

    @Inject
    AlibabaSimulator(Transactions transactions, PublicUrl publicUrl) {
        this.transactions = transactions;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected Class<AlibabaOutcome> outcomeType() {
        return AlibabaOutcome.class;
    }

    @Override
    protected List<Transaction> newest(int most) {
        return transactions.newest(most);
    }

    @Override
    protected Optional<Transaction> find(String reference) {
        return transactions.findAny(reference);
    }

    @Override
    protected Visit<AlibabaOutcome> visitOf(Transaction transaction) {
        return transaction.visit();
    }

    @Override
    protected SessionView view(Transaction transaction) {
        Transaction.Opened opened = transaction.opened();
        return new SessionView(
                NAME,
                opened.merchantBizId(),
                opened.id(),
                opened.app() ? "sdk" : "page",
                transaction.visit().outcome().key(),
                transaction.state(),
                opened.app() ? "" : publicUrl.of(AlibabaPageResource.PATH + "/" + opened.id()),
                opened.openedAt(),
                transaction.visit().misbehavior(),
                transaction.visit().attempts());
    }

    @Override
    protected boolean finish(
            Transaction transaction, Optional<AlibabaOutcome> chosen, Optional<Person> whose) {
        return transactions.end(transaction, chosen, whose);
    }

    @Override
    public void reset() {
        transactions.clear();
    }
}
