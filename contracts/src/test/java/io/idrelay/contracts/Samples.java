package io.idrelay.contracts;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.Reason;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.contracts.result.VerifiedClaims;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One event of each type, always the same; all people and keys in them are invented. */
final class Samples {
    static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    static final MerchantId MERCHANT = MerchantId.of(uuid(1));
    static final DossierId DOSSIER = DossierId.of(uuid(2));
    static final ProcessId PROCESS = ProcessId.of(uuid(3));
    static final SessionId SESSION = SessionId.of(uuid(4));
    static final VendorAccountId ACCOUNT = VendorAccountId.of(uuid(5));
    static final VendorId VENDOR = new VendorId("onekyc");

    private Samples() {}

    static List<EventData> all() {
        return List.of(
                new MerchantChanged(
                        MERCHANT,
                        "Demo shop",
                        MerchantStatus.ACTIVE,
                        List.of("shop.example"),
                        new MerchantChanged.Brand(
                                Optional.of("Demo"), Optional.empty(), Optional.of("#1a2b3c")),
                        Map.of("requestsPerMinuteMax", "600")),
                new SigningKeyPublished(
                        "key-1", Map.of("kty", "EC", "crv", "P-256", "kid", "key-1"), TIME, null),
                new TokenRevoked(MERCHANT, "token-1", TIME, TIME.plusSeconds(900)),
                new VendorAccountChanged(
                        MERCHANT,
                        ACCOUNT,
                        VENDOR,
                        true,
                        Map.of("baseUrl", "https://vendor.example"),
                        List.of("192.0.2.0/24"),
                        sealed("verification"),
                        sealed("credentials")),
                new WebhookReceived(
                        MERCHANT, ACCOUNT, VENDOR, SESSION, "sub-1", TIME, sealed("received")),
                new ResultRequested(
                        MERCHANT, ACCOUNT, VENDOR, SESSION, "sweep", 1, sealed("handle")),
                new ResultNormalized(
                        MERCHANT,
                        ACCOUNT,
                        VENDOR,
                        SESSION,
                        "sub-1",
                        TIME,
                        TIME,
                        sealed("result"),
                        sealed("handle"),
                        sealed("original")),
                new ResultFetchDeferred(
                        MERCHANT,
                        ACCOUNT,
                        VENDOR,
                        SESSION,
                        null,
                        "vendor-unavailable",
                        30,
                        TIME,
                        sealed("handle")),
                new SessionUpdated(
                        MERCHANT,
                        ACCOUNT,
                        VENDOR,
                        SESSION,
                        null,
                        SessionUpdated.Kind.FINISHED,
                        TIME,
                        TIME,
                        sealed("handle")),
                new ProcessChanged(
                        MERCHANT,
                        DOSSIER,
                        PROCESS,
                        4,
                        ProcessStatus.ACCEPTED,
                        false,
                        null,
                        null,
                        VENDOR,
                        TIME,
                        sealed("detail")),
                new DossierErased(MERCHANT, DOSSIER, PROCESS, 5, TIME),
                new DeliveryCompleted(
                        MERCHANT,
                        PROCESS,
                        DeliveryId.of(uuid(6)),
                        CallbackEndpointId.of(uuid(7)),
                        4,
                        DeliveryCompleted.Outcome.DELIVERED,
                        1,
                        TIME));
    }

    static NormalizedResult result() {
        return new NormalizedResult(
                Decision.ACCEPTED,
                List.of(
                        new Reason(
                                Reason.Code.INCONCLUSIVE,
                                Optional.of("X"),
                                Map.of("en", "A text"))),
                List.of(
                        Check.of(Check.Kind.LIVENESS, Check.Outcome.PASS, "PASS"),
                        Check.ofField("birthdate", Check.Outcome.PASS, "PASS")),
                Optional.of(
                        new VerifiedClaims(
                                new VerifiedClaims.Verification(
                                        "idrelay/onekyc",
                                        Optional.of(TIME.toString()),
                                        Optional.empty(),
                                        List.of()),
                                Map.of("given_name", "NORA"))),
                List.of(new FoundImage("selfie", "SELFIE", Optional.empty())),
                new VendorWords(
                        VENDOR,
                        Optional.of("sub-1"),
                        Optional.of("COMPLETED"),
                        Optional.of("VALID"),
                        Optional.empty(),
                        Map.of()),
                List.of(),
                TIME);
    }

    static Event<?> event(EventData data) {
        return new Event<>(
                EventId.of(uuid(100)),
                data,
                TIME,
                Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    private static <T> Sealed<T> sealed(String text) {
        return new Sealed<>(("sealed " + text).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID uuid(int number) {
        return new UUID(0x01940000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
