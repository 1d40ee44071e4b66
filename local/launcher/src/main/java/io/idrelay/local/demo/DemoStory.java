package io.idrelay.local.demo;

import java.util.List;
import java.util.Optional;

/**
 * One end user of the demo.
 *
 * @param outcome the simulator's name of how it shall end
 * @param expectedStatus what idrelay must make of it; any end where empty
 */
public record DemoStory(
        String title,
        String vendor,
        String channel,
        String outcome,
        Optional<String> expectedStatus) {
    /** Every vendor, each at least once. */
    static final List<DemoStory> ALL =
            List.of(
                    new DemoStory("OneKYC, on a page", "onekyc", "page", "accepted", "accepted"),
                    new DemoStory("OneKYC, in an app", "onekyc", "sdk", "accepted", "accepted"),
                    new DemoStory(
                            "OneKYC, not an e-KTP",
                            "onekyc",
                            "page",
                            "rejected-not-ektp",
                            "rejected"),
                    new DemoStory(
                            "Signicat, on a page", "signicat", "page", "accepted", "accepted"),
                    new DemoStory("Alibaba, in an app", "alibaba", "sdk", "accepted", "accepted"),
                    new DemoStory("ClearDil, in an app", "cleardil", "sdk", "accepted", "accepted"),
                    new DemoStory("IDfy, on a page", "idfy", "page", "accepted", "accepted"));

    DemoStory(String title, String vendor, String channel, String outcome, String expectedStatus) {
        this(title, vendor, channel, outcome, Optional.of(expectedStatus));
    }

    /** An end user whom somebody asked for; on a page unless the vendor has none. */
    public static DemoStory wanted(String vendor, String outcome) {
        String channel = vendor.equals("cleardil") ? "sdk" : "page";
        return new DemoStory(vendor + ", " + outcome, vendor, channel, outcome, Optional.empty());
    }

    /** Whether this vendor says when it is done; another is asked. */
    boolean callsBack() {
        return !vendor.equals("cleardil");
    }
}
