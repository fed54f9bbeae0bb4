package org.onehall.notification.carrier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.util.AbsoluteTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One SMPP session as transceiver, bound anew whenever it is lost. */
final class CarrierLink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CarrierLink.class);
    private static final int ONE_SEGMENT = 140;
    private static final int ENQUIRE_EVERY_MILLIS = 15_000;
    /** Each waits in a thread of its own until it is stored, and those that wait are stored together. */
    private static final int BROUGHT_AT_ONCE = 64;

    private static final Duration BIND_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final CarrierProperties.Carrier carrier;
    private final MessageReceiverListener inbox;
    private final Clock clock;
    private volatile @Nullable SMPPSession session;
    private volatile Instant lastUp;
    private volatile boolean closed;

    CarrierLink(CarrierProperties.Carrier carrier, MessageReceiverListener inbox, Clock clock) {
        this.carrier = carrier;
        this.inbox = inbox;
        this.clock = clock;
        this.lastUp = clock.instant();
    }

    boolean isBound() {
        SMPPSession current = session;
        return current != null && current.getSessionState().isTransmittable();
    }

    /** Whether it has not been up, as seen from here, for longer than that. */
    boolean isDownFor(Duration longer) {
        return !isBound() && lastUp.plus(longer).isBefore(clock.instant());
    }

    /** Keeps the line up until it is closed; runs in a thread of its own. */
    void keepUp() {
        long wait = 100;
        while (!closed) {
            if (isBound()) {
                lastUp = clock.instant();
                wait = 100;
            } else if (!bind()) {
                wait = Math.min(LONGEST_WAIT.toMillis(), wait * 2);
            }
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean bind() {
        SMPPSession fresh = new SMPPSession();
        fresh.setTransactionTimer(carrier.answerTimeout().toMillis());
        fresh.setEnquireLinkTimer(ENQUIRE_EVERY_MILLIS);
        fresh.setPduProcessorDegree(BROUGHT_AT_ONCE);
        fresh.setQueueCapacity(Math.max(100, 4 * carrier.window()));
        fresh.setMessageReceiverListener(inbox);
        try {
            fresh.connectAndBind(
                    carrier.host(),
                    carrier.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            carrier.systemId(),
                            carrier.password(),
                            carrier.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    BIND_TIMEOUT.toMillis());
            session = fresh;
            log.info("Bound to carrier {}", carrier);
            return true;
        } catch (IOException | RuntimeException e) {
            log.debug("Carrier {} cannot be bound to: {}", carrier, e.toString());
            fresh.close();
            return false;
        }
    }

    /** Waits for the carrier's answer. */
    Submission submit(Outgoing message) {
        SMPPSession current = session;
        if (current == null || !current.getSessionState().isTransmittable()) {
            return new Submission.NotNow(Duration.ofSeconds(1));
        }
        try {
            return new Submission.Taken(send(current, message));
        } catch (NegativeResponseException e) {
            return answerOf(e.getCommandStatus());
        } catch (PDUException e) {
            return new Submission.Refused(SMPPConstant.STAT_ESME_RINVMSGLEN);
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return new Submission.Doubtful(e.toString());
        }
    }

    private String send(SMPPSession current, Outgoing message)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        byte[] text = message.text().getBytes(StandardCharsets.UTF_16BE);
        boolean single = text.length <= ONE_SEGMENT;
        OptionalParameter[] more = single
                ? new OptionalParameter[0]
                : new OptionalParameter[] {new OptionalParameter.Message_payload(text)};
        return current.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        carrier.source(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        message.phone(),
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        validUntil(message.expiresAt()),
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        single ? text : new byte[0],
                        more)
                .getMessageId();
    }

    /** The carrier's own clock ends it too, should it lie there. */
    private static String validUntil(Instant expiresAt) {
        return new AbsoluteTimeFormatter().format(Date.from(expiresAt));
    }

    private static Submission answerOf(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL ->
                new Submission.NotNow(Duration.ofSeconds(1));
            case SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RSUBMITFAIL,
                    SMPPConstant.STAT_ESME_RINVBNDSTS -> new Submission.NotNow(Duration.ofSeconds(15));
            default -> new Submission.Refused(status);
        };
    }

    /** Asks the carrier what became of a message that it has taken; null when it does not say. */
    @Nullable
    QuerySmResult query(String carrierId) {
        SMPPSession current = session;
        if (current == null || !current.getSessionState().isTransmittable()) {
            return null;
        }
        try {
            return current.queryShortMessage(
                    carrierId, TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, carrier.source());
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException e) {
            log.debug("Carrier {} does not say what became of a message: {}", carrier, e.toString());
            return null;
        }
    }

    @Override
    public void close() {
        closed = true;
        SMPPSession current = session;
        if (current != null) {
            current.unbindAndClose();
        }
    }
}
