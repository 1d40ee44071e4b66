package io.idrelay.sandbox.control;

import io.idrelay.sandbox.callback.Misbehavior;
import io.idrelay.sandbox.callback.PushAttempt;
import java.time.Instant;
import java.util.List;

/**
 * A session as the control API shows it; never a person's data.
 *
 * @param reference what the customer calls it
 * @param vendorReference what the vendor calls it
 * @param outcome what it comes to, or came to
 * @param state how far it is, in the vendor's word
 * @param pageUrl where an end user finishes it by hand; empty where there is no page
 */
public record SessionView(
        String vendor,
        String reference,
        String vendorReference,
        String channel,
        String outcome,
        String state,
        String pageUrl,
        Instant openedAt,
        Misbehavior misbehavior,
        List<PushAttempt> callbacks) {}
