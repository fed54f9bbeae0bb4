package org.onehall.notification.message;

import java.util.Collection;
import java.util.Map;

/** A reason not to send what is queued, asked right before it would be sent. Beans of other capabilities raise it. */
@FunctionalInterface
public interface Objection {

    /** The keys of the messages that must not be sent, with the reason. */
    Map<String, FailureReason> to(Collection<Message> messages);
}
