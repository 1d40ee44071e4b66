package io.idrelay.vendor.testkit;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an adapter's contract test brings: its vendor's side of the play. */
public interface VendorScript {
    /** The adapter, made as {@link java.util.ServiceLoader} makes it. */
    VendorAdapter adapter();

    /** An account's settings with every address at the stub. */
    Map<String, String> settings(URI stub);

    /** An account's secrets, both parts. */
    Map<String, String> secrets();

    /** What the vendor lacks; all else is expected. */
    Set<Capability> lackedCapabilities();

    /** The flows the vendor lacks. */
    Set<Flow> lackedFlows();

    /** The channels the vendor lacks. */
    Set<Channel> lackedChannels();

    /** Lets the stub open sessions, and give tokens where the vendor has them. */
    void openingWorks(VendorStub stub);

    /** Where tokens are asked for, as a regular expression; empty where the vendor has none. */
    Optional<String> tokenPath();

    /** Lets the stub give tokens and answer a fetch with this. */
    void fetchAnswers(VendorStub stub, StubAnswer answer);

    /** Where a result is fetched, as a regular expression. */
    String fetchPath();

    /** What is known of a session when its result is fetched. */
    VendorHandle handle(SessionId session);

    /** Lets the stub take what a submission sends; nothing where no images are uploaded. */
    void submittingWorks(VendorStub stub);

    /** How an image is fetched; empty where the vendor gives none. */
    Optional<ImageScript> images();

    /** Where verdict words stand in an answer, as JSON pointers. */
    List<String> verdictWords();

    /** Where other words of the vendor's vocabulary stand in an answer, as JSON pointers. */
    List<String> codeWords();
}
