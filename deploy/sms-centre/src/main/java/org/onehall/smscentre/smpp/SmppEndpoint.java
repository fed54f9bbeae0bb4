package org.onehall.smscentre.smpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.onehall.smscentre.message.Due;
import org.onehall.smscentre.message.MessageStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SMPP 3.4 server: lets clients bind with the one system id and password, and hands on what they submit. */
public final class SmppEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmppEndpoint.class);
    private static final int BIND_WITHIN_MS = 5_000;
    private static final int ENQUIRE_LINK_MS = 30_000;
    private static final int ANSWER_WITHIN_MS = 5_000;
    /** Submissions that one session has in work; they share writes to the journal. */
    private static final int IN_WORK = 8;

    private static final int QUEUED = 1_000;

    private final Options options;
    private final MessageStore store;
    private final SubmitDesk desk;
    private final Couriers couriers;
    private final Loopback loopback = new Loopback();
    private final SMPPServerSessionListener listener;
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /**
     * How the endpoint behaves.
     *
     * @param port 0 = any free one
     * @param throttle submissions a second and session, 0 = no limit
     */
    public record Options(
            int port, String systemId, String password, int throttle, Duration receiptDelay, List<NumberRule> rules) {}

    /** Listens when it returns. */
    public SmppEndpoint(Options options, MessageStore store, Clock clock) {
        this.options = options;
        this.store = store;
        this.desk = new SubmitDesk(store, options.rules(), clock);
        try {
            this.listener = new SMPPServerSessionListener(options.port(), loopback);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + options.port(), e);
        }
        this.couriers = new Couriers(store, options.receiptDelay());
        listener.setPduProcessorDegree(IN_WORK);
        listener.setQueueCapacity(QUEUED);
        Thread.ofVirtual().name("smpp-accept").start(this::accept);
    }

    public int port() {
        return loopback.port();
    }

    /** Brings what a phone has sent to a client, now or as soon as one is bound. */
    public void deliver(Due due) {
        couriers.offer(due);
    }

    private void accept() {
        while (open) {
            try {
                var session = listener.accept();
                Thread.ofVirtual().name("smpp-bind").start(() -> bind(session));
            } catch (IOException e) {
                if (open) {
                    LOG.warn("SMPP: {}", e.toString());
                }
            }
        }
    }

    private void bind(SMPPServerSession session) {
        sessions.add(session);
        session.setEnquireLinkTimer(ENQUIRE_LINK_MS);
        session.setTransactionTimer(ANSWER_WITHIN_MS);
        session.addSessionStateListener((state, old, source) -> {
            if (!state.isNotClosed()) {
                sessions.remove(session);
                couriers.gone(session);
            }
        });
        var submissions = new Submissions(desk, new Throttle(options.throttle()), this::owed);
        session.setMessageReceiverListener(submissions);
        session.setResponseDeliveryListener(submissions);
        try {
            var request = session.waitForBind(BIND_WITHIN_MS);
            answer(session, request);
        } catch (TimeoutException | IOException | IllegalStateException | PDUStringException e) {
            LOG.debug("no bind", e);
            session.close();
        }
    }

    private void answer(SMPPServerSession session, BindRequest request) throws IOException, PDUStringException {
        if (!same(options.systemId(), request.getSystemId())) {
            request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
        } else if (!same(options.password(), request.getPassword())) {
            request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
        } else {
            request.accept("onehall", InterfaceVersion.IF_34);
            if (request.getBindType() != BindType.BIND_TX) {
                couriers.bound(session);
            }
            if (!session.getSessionState().isBound()) {
                couriers.gone(session);
            }
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private void owed(long id) {
        store.owed(id).ifPresent(couriers::offer);
    }

    @Override
    public void close() {
        open = false;
        try {
            listener.close();
        } catch (IOException e) {
            LOG.debug("closing", e);
        }
        couriers.close();
        sessions.forEach(SMPPServerSession::unbindAndClose);
    }
}
