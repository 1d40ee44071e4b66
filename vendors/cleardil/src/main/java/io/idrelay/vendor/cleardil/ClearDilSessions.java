package io.idrelay.vendor.cleardil;

import static io.idrelay.vendor.cleardil.ClearDilHandle.CUSTOMER_ID;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.cleardil.wire.NewCustomer;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.ImageKind;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.spi.VendorTokens.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A session is a customer of its own at ClearDil: two of one person share nothing there. */
final class ClearDilSessions implements Sessions {
    private final ClearDilClient client;
    private final ClearDilSubmission submission;

    ClearDilSessions(ClearDilClient client) {
        this.client = client;
        this.submission = new ClearDilSubmission(client);
    }

    @Override
    public OpenOutcome open(OpenRequest request, VendorAccess access) {
        boolean otherDocument =
                request.documentType().flatMap(ClearDilDocumentType::ofOurs).isEmpty()
                        && request.documentType().isPresent();
        if (request.flow() != Flow.DOCUMENT || request.channel() == Channel.PAGE || otherDocument) {
            return new OpenOutcome.NotSupported();
        }
        Applicant person = request.person().expose();
        List<String> lacking = lacking(person);
        return lacking.isEmpty()
                ? open(request.channel(), customer(person), access)
                : new OpenOutcome.Incomplete(
                        lacking, "ClearDil compares a document with a name and a birthdate");
    }

    private static List<String> lacking(Applicant person) {
        List<String> lacking = new ArrayList<>();
        if (person.givenName().isEmpty()) {
            lacking.add("person.givenName");
        }
        if (person.familyName().isEmpty()) {
            lacking.add("person.familyName");
        }
        if (person.birthdate().isEmpty()) {
            lacking.add("person.birthdate");
        }
        return lacking;
    }

    private static NewCustomer customer(Applicant person) {
        return new NewCustomer(
                "INDIVIDUAL",
                person.email().map(Applicant.VerifiedContact::value).orElse(null),
                person.givenName().orElseThrow(),
                person.familyName().orElseThrow(),
                person.birthdate().orElseThrow().toString());
    }

    private OpenOutcome open(Channel channel, NewCustomer customer, VendorAccess access) {
        ClearDilReply reply = client.post("/customers", customer, access);
        if (!(reply instanceof ClearDilReply.Success success)) {
            return new OpenOutcome.Failed(ClearDilReply.failure(reply));
        }
        Optional<String> id = ClearDilHandle.id(success.body(), "id");
        if (id.isEmpty()) {
            return new OpenOutcome.Failed(ClearDilReply.broken("vendor-answer-unexpected"));
        }
        return channel == Channel.SDK
                ? handOver(id.get(), access)
                : opened(new Handoff.Upload(), id.get());
    }

    private OpenOutcome handOver(String customer, VendorAccess access) {
        ClearDilReply reply = client.post("/sdk/token", Map.of("customer", customer), access);
        if (reply instanceof ClearDilReply.Success success) {
            String token = success.body().path("token").asText("");
            if (!token.isBlank()) {
                return opened(new Handoff.SdkToken(token, Optional.empty(), Map.of()), customer);
            }
        }
        // Nobody will use this customer, and personal data lie there.
        client.delete("/customers/" + customer, access);
        return new OpenOutcome.Failed(ClearDilReply.failure(reply));
    }

    private static OpenOutcome opened(Handoff handoff, String customer) {
        return new OpenOutcome.Opened(
                handoff, new VendorHandle(Map.of(CUSTOMER_ID, customer)), Optional.empty());
    }

    @Override
    public List<String> missing(SubmitRequest request) {
        if (request.channel() != Channel.API) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (request.documentType().flatMap(ClearDilDocumentType::ofOurs).isEmpty()) {
            missing.add("documentType");
        }
        if (request.image(ImageKind.DOCUMENT_FRONT).isEmpty()) {
            missing.add("images." + ImageKind.DOCUMENT_FRONT.word());
        }
        if (request.image(ImageKind.SELFIE).isEmpty()) {
            missing.add("images." + ImageKind.SELFIE.word());
        }
        return missing;
    }

    @Override
    public SubmitOutcome submit(SubmitRequest request, VendorHandle handle, VendorAccess access) {
        return request.flow() == Flow.DOCUMENT && request.channel() != Channel.PAGE
                ? submission.step(request, ClearDilHandle.of(handle), access)
                : new SubmitOutcome.NotSupported();
    }

    @Override
    public CallOutcome cancel(VendorHandle handle, VendorAccess access) {
        return new CallOutcome.NotSupported();
    }

    /** ClearDil refuses to delete a customer with checks; then it is said that it did. */
    @Override
    public CallOutcome delete(VendorHandle handle, VendorAccess access) {
        Optional<String> customer = ClearDilHandle.of(handle).id(CUSTOMER_ID);
        if (customer.isEmpty()) {
            return new CallOutcome.Done();
        }
        String path = "/customers/" + customer.get();
        return switch (client.delete(path, access)) {
            case ClearDilReply.Success _ -> gone(path, access);
            case ClearDilReply.Gone _ -> new CallOutcome.Done();
            case ClearDilReply.Refused refused ->
                    new CallOutcome.Failed(
                            new VendorFailure(
                                    Kind.REFUSED,
                                    "vendor-keeps-customer",
                                    Optional.of(refused.code()),
                                    Optional.empty()));
            case ClearDilReply.Failed failed -> new CallOutcome.Failed(failed.failure());
        };
    }

    /** What can still be read was not deleted. */
    private CallOutcome gone(String path, VendorAccess access) {
        return switch (client.get(path, access)) {
            case ClearDilReply.Gone _ -> new CallOutcome.Done();
            case ClearDilReply.Success _ ->
                    new CallOutcome.Failed(VendorFailure.of(Kind.REFUSED, "vendor-keeps-customer"));
            case ClearDilReply.Refused refused -> new CallOutcome.Failed(refused.failure());
            case ClearDilReply.Failed failed -> new CallOutcome.Failed(failed.failure());
        };
    }

    @Override
    public VendorHandle returned(Map<String, String> query) {
        return new VendorHandle(Map.of());
    }

    /** Asks for a token and then for a customer that nobody has; no person's data come back. */
    @Override
    public CallOutcome check(VendorAccess access) {
        if (client.freshToken(access) instanceof Outcome.Failed failed) {
            return new CallOutcome.Failed(failed.failure());
        }
        ClearDilReply reply = client.get("/customers/" + UUID.randomUUID(), access);
        boolean reached =
                reply instanceof ClearDilReply.Gone(String type)
                        && type.equals(ClearDilReply.Gone.NOT_FOUND);
        return reached
                ? new CallOutcome.Done()
                : new CallOutcome.Failed(ClearDilReply.failure(reply));
    }
}
