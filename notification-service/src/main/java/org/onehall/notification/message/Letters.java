package org.onehall.notification.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onehall.platform.privacy.ErasedException;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;
import org.springframework.stereotype.Component;

/** Opens number and text of messages for the moment of sending. */
@Component
class Letters {

    private final PersonKeys keys;

    Letters(PersonKeys keys) {
        this.keys = keys;
    }

    /** Those whose reader was erased go to {@code unreadable}. */
    List<Outgoing> open(List<Message> messages, Consumer<Message> unreadable) {
        keys.prepare(messages.stream().map(m -> m.recipient().key()).toList());
        List<Outgoing> opened = new ArrayList<>(messages.size());
        for (Message message : messages) {
            try {
                opened.add(new Outgoing(message.key(), phone(message), text(message), message.expiresAt()));
            } catch (ErasedException e) {
                unreadable.accept(message);
            }
        }
        return opened;
    }

    String phone(Message message) {
        return keys.open(
                message.recipient().key(), new Sealed(message.recipient().sealed()));
    }

    private String text(Message message) {
        String plain = message.words().plain();
        String sealed = message.words().sealed();
        if (plain != null) {
            return plain;
        }
        if (sealed == null) {
            throw new IllegalStateException("Message " + message.key() + " has lost its text");
        }
        return keys.open(message.recipient().key(), new Sealed(sealed));
    }
}
