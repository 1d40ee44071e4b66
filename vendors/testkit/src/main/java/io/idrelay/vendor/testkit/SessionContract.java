package io.idrelay.vendor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How sessions are opened and ended. */
interface SessionContract extends VendorScript {
    /** Answers that are no success, by the kind of failure they must be. */
    Map<StubAnswer, Set<Kind>> FAULTS =
            Map.of(
                    StubAnswer.empty(500), Set.of(Kind.UNAVAILABLE),
                    StubAnswer.empty(503), Set.of(Kind.UNAVAILABLE),
                    StubAnswer.empty(429), Set.of(Kind.UNAVAILABLE),
                    StubAnswer.empty(401), Set.of(Kind.MISCONFIGURED),
                    StubAnswer.empty(403), Set.of(Kind.MISCONFIGURED),
                    StubAnswer.json(200, "{"), Set.of(Kind.CONTRACT_BROKEN),
                    StubAnswer.json(200, "null"), Set.of(Kind.CONTRACT_BROKEN),
                    StubAnswer.json(200, "{}"), Set.of(Kind.CONTRACT_BROKEN),
                    StubAnswer.json(302, "{}"), Set.of(Kind.CONTRACT_BROKEN, Kind.MISCONFIGURED));

    @Test
    default void offeredFlowsOpenOnOfferedChannels() {
        for (Flow flow : adapter().profile().flows()) {
            for (Channel channel : adapter().profile().channels()) {
                if (!goTogether(flow, channel)) {
                    continue;
                }
                try (VendorScene scene = new VendorScene(this)) {
                    openingWorks(scene.stub());

                    OpenOutcome outcome = scene.open(flow, channel);

                    assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
                    Handoff handoff = ((OpenOutcome.Opened) outcome).handoff();
                    assertThat(handoff)
                            .isInstanceOf(
                                    switch (channel) {
                                        case PAGE -> Handoff.Page.class;
                                        case SDK -> Handoff.SdkToken.class;
                                        case API -> Handoff.Upload.class;
                                    });
                    assertThat(handoff.toString()).matches("Upload\\[]|.*\\[redacted]");
                }
            }
        }
    }

    @Test
    default void lackedFlowsAndChannelsAreRefusedWithoutACall() {
        for (Flow flow : EnumSet.allOf(Flow.class)) {
            for (Channel channel : EnumSet.allOf(Channel.class)) {
                if (lackedFlows().contains(flow)
                        || lackedChannels().contains(channel)
                        || !goTogether(flow, channel)) {
                    try (VendorScene scene = new VendorScene(this)) {
                        openingWorks(scene.stub());

                        assertThat(scene.open(flow, channel))
                                .isInstanceOf(OpenOutcome.NotSupported.class);
                        assertThat(scene.stub().requests()).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    default void vendorLearnsOurSession() {
        try (VendorScene scene = new VendorScene(this)) {
            openingWorks(scene.stub());

            openAny(scene);

            assertThat(scene.stub().requests())
                    .anyMatch(request ->
                            request.mentions(VendorScene.SESSION.value())
                                    || request.mentions(VendorScene.SESSION.uuid().toString()));
        }
    }

    @Test
    default void openingAtAVendorInTroubleFails() {
        FAULTS.forEach((answer, kinds) -> {
            try (VendorScene scene = new VendorScene(this)) {
                scene.stub().onEverything(answer);

                OpenOutcome outcome = openAny(scene);

                assertThat(outcome).isInstanceOf(OpenOutcome.Failed.class);
                assertThat(((OpenOutcome.Failed) outcome).failure().kind())
                        .as("status %s", answer.status())
                        .isIn(kinds);
            }
        });
    }

    @Test
    default void openingAfterAGoodTokenAtAVendorInTroubleFails() {
        FAULTS.forEach((answer, kinds) -> {
            try (VendorScene scene = new VendorScene(this)) {
                openingWorks(scene.stub());
                // Everything but the token: the rule that is given last wins.
                String path = tokenPath().map(token -> "(?!" + token + "$).*").orElse(".*");
                scene.stub().on(".*", path, answer);

                OpenOutcome outcome = openAny(scene);

                assertThat(outcome).isInstanceOf(OpenOutcome.Failed.class);
                assertThat(((OpenOutcome.Failed) outcome).failure().kind())
                        .as("status %s", answer.status())
                        .isIn(kinds);
            }
        });
    }

    @Test
    default void openingAtAVendorThatIsAwayFails() {
        try (VendorScene scene = new VendorScene(this)) {
            scene.stub().close();

            assertThat(openAny(scene)).isInstanceOf(OpenOutcome.Failed.class);
        }
    }

    @Test
    default void lackedCallsAreRefusedWithoutACall() {
        try (VendorScene scene = new VendorScene(this)) {
            Map<Capability, CallOutcome> outcomes = callAll(scene);

            assertThat(submit(scene) instanceof SubmitOutcome.NotSupported)
                    .isEqualTo(lackedCapabilities().contains(Capability.SUBMIT));
            lackedCapabilities().stream()
                    .filter(outcomes::containsKey)
                    .forEach(lacked ->
                            assertThat(outcomes.get(lacked))
                                    .as(lacked.name())
                                    .isInstanceOf(CallOutcome.NotSupported.class));
        }
        try (VendorScene scene = new VendorScene(this)) {
            if (lackedCapabilities()
                    .containsAll(Set.of(Capability.SUBMIT, Capability.CANCEL, Capability.DELETE))) {
                callAll(scene);
                submit(scene);

                assertThat(scene.stub().requests()).isEmpty();
            }
        }
    }

    @Test
    default void offeredCallsOnSomethingThatIsGoneAreDone() {
        try (VendorScene scene = new VendorScene(this)) {
            openingWorks(scene.stub());
            scene.stub().on("DELETE", ".*", StubAnswer.empty(404));

            callAll(scene)
                    .forEach((capability, outcome) -> {
                        if (Set.of(Capability.CANCEL, Capability.DELETE).contains(capability)
                                && !lackedCapabilities().contains(capability)) {
                            assertThat(outcome).isInstanceOf(CallOutcome.Done.class);
                        }
                    });
        }
    }

    @Test
    default void checkShowsWhetherTheAccountWorks() {
        try (VendorScene scene = new VendorScene(this)) {
            openingWorks(scene.stub());

            assertThat(adapter().sessions().check(scene.access()))
                    .isInstanceOf(CallOutcome.Done.class);
        }
        for (int status : List.of(401, 403, 500)) {
            try (VendorScene scene = new VendorScene(this)) {
                scene.stub().onEverything(StubAnswer.empty(status));

                assertThat(adapter().sessions().check(scene.access()))
                        .isInstanceOf(CallOutcome.Failed.class);
            }
        }
    }

    @Test
    default void anyQueryOfABrowserIsTaken() {
        List<String> values = List.of("", "../../x", "a".repeat(10_000), "\u0000", "%00?#");
        for (String value : values) {
            Map<String, String> query =
                    Map.of("dossierId", value, "processId", value, "status", value, value, value);

            assertThat(adapter().sessions().returned(query).references().values())
                    .doesNotContain(values.toArray(String[]::new));
        }
    }

    /** Only images of a document can be uploaded; the rest the end user has to do. */
    private static boolean goTogether(Flow flow, Channel channel) {
        return channel != Channel.API || flow == Flow.DOCUMENT;
    }

    private OpenOutcome openAny(VendorScene scene) {
        return scene.open(anyFlow(), anyChannel());
    }

    private SubmitOutcome submit(VendorScene scene) {
        return adapter()
                .sessions()
                .submit(
                        VendorScene.submission(anyFlow(), submitChannel(), List.of()),
                        handle(VendorScene.SESSION),
                        scene.access());
    }

    private Flow anyFlow() {
        return adapter().profile().flows().stream().sorted().findFirst().orElseThrow();
    }

    private Channel anyChannel() {
        return adapter().profile().channels().stream().sorted().findFirst().orElseThrow();
    }

    /** Where a merchant uploads, it also submits. */
    private Channel submitChannel() {
        return adapter().profile().channels().contains(Channel.API) ? Channel.API : anyChannel();
    }

    private Map<Capability, CallOutcome> callAll(VendorScene scene) {
        Sessions sessions = adapter().sessions();
        return Map.of(
                Capability.CANCEL, sessions.cancel(handle(VendorScene.SESSION), scene.access()),
                Capability.DELETE, sessions.delete(handle(VendorScene.SESSION), scene.access()));
    }
}
