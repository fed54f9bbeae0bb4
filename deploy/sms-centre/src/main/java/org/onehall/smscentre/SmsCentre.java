package org.onehall.smscentre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.onehall.smscentre.message.Due;
import org.onehall.smscentre.message.Message;
import org.onehall.smscentre.message.MessageStore;
import org.onehall.smscentre.message.Phones;
import org.onehall.smscentre.page.PhoneDesk;
import org.onehall.smscentre.page.PhonePages;
import org.onehall.smscentre.smpp.SmppEndpoint;

/**
 * A running SMS centre: an SMPP 3.4 server, the phones behind it, and a page that shows them.
 *
 * <p>What it has accepted, and the receipts and replies it owes, outlive it: a centre started later in the same folder
 * goes on with them, also after kill -9.
 */
public final class SmsCentre implements AutoCloseable, PhoneDesk {

    private static final int KEPT_MESSAGES = 50_000;

    private final MessageStore store;
    private final SmppEndpoint smpp;
    private final PhonePages pages;
    private final Clock clock;

    private SmsCentre(MessageStore store, SmsCentreSettings settings, Clock clock) {
        this.store = store;
        this.clock = clock;
        var options = new SmppEndpoint.Options(
                settings.smppPort(),
                settings.systemId(),
                settings.password(),
                settings.throttle(),
                settings.receiptDelay(),
                settings.rules());
        this.smpp = new SmppEndpoint(options, store, clock);
        try {
            this.pages = new PhonePages(settings.pagePort(), this);
        } catch (RuntimeException e) {
            smpp.close();
            throw e;
        }
    }

    /** Starts and returns when clients can bind and the page answers. */
    public static SmsCentre start(SmsCentreSettings settings) {
        try {
            Files.createDirectories(settings.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var store = MessageStore.open(settings.folder().resolve("messages.journal"), KEPT_MESSAGES);
        try {
            return new SmsCentre(store, settings, Clock.systemUTC());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    public int smppPort() {
        return smpp.port();
    }

    /** Where the page and {@code /messages?phone=…} are. */
    public URI page() {
        return pages.address();
    }

    /** What a phone has received and sent, oldest first. */
    @Override
    public List<Message> messages(String phone) {
        return store.of(Phones.normalise(phone));
    }

    @Override
    public List<Message> lastOfEach(int atMost) {
        return store.lastOfEach(atMost);
    }

    /** How many messages are kept. */
    public long size() {
        return store.size();
    }

    /** How many receipts and replies no client has taken yet. */
    public int owed() {
        return store.owed().size();
    }

    @Override
    public void send(String phone, String service, String text) {
        String from = Phones.normalise(phone);
        var now = clock.instant();
        long id = store.nextId();
        var due = new Due(id, Due.Kind.REPLY, from, service, text, now);
        var message = new Message(id, from, service, Message.Direction.SENT, Message.State.DELIVERED, text, now, 1);
        smpp.deliver(store.write(() -> {
            store.add(message);
            store.add(due);
            return due;
        }));
    }

    /** Answers the last message that the phone has received, as its owner would. */
    public void reply(String phone, String text) {
        var service = messages(phone).stream()
                .filter(message -> message.direction() == Message.Direction.RECEIVED)
                .reduce((earlier, later) -> later)
                .map(Message::service)
                .orElseThrow(() -> new IllegalArgumentException("the phone has received nothing yet"));
        send(phone, service, text);
    }

    @Override
    public void close() {
        pages.close();
        smpp.close();
        store.close();
    }
}
