package org.onehall.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;
import org.onehall.smscentre.smpp.Loopback;
import org.onehall.smscentre.smpp.SubmitReceiver;

/** Takes every message and answers too late for anybody to hear it; receipts are sent by hand. */
final class SilentCentre implements SubmitReceiver {

    private static final long TOO_LATE_MILLIS = 4_000;

    private final SMPPServerSessionListener listener;
    private final int port;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile @Nullable SMPPServerSession session;

    private SilentCentre(SMPPServerSessionListener listener, int port) {
        this.listener = listener;
        this.port = port;
    }

    static SilentCentre start() {
        try {
            Loopback loopback = new Loopback();
            SilentCentre centre = new SilentCentre(new SMPPServerSessionListener(0, loopback), loopback.port());
            Thread.ofVirtual().start(centre::serve);
            return centre;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    void goesDown() {
        try {
            listener.close();
            Objects.requireNonNull(session).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (true) {
            try {
                SMPPServerSession accepted = listener.accept();
                accepted.setMessageReceiverListener(this);
                accepted.waitForBind(5_000).accept("silent");
                session = accepted;
            } catch (IOException | PDUStringException | java.util.concurrent.TimeoutException e) {
                return;
            }
        }
    }

    void deliver(String phone, String id) {
        try {
            Objects.requireNonNull(session)
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.ISDN,
                            phone,
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.ISDN,
                            "10680000",
                            new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            new GeneralDataCoding(),
                            ("id:" + id
                                            + " sub:001 dlvrd:001 submit date:2603120930 done date:2603120930"
                                            + " stat:DELIVRD err:000 text:")
                                    .getBytes(StandardCharsets.US_ASCII));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source) throws ProcessRequestException {
        taken.add(submit.getDestAddress());
        try {
            Thread.sleep(TOO_LATE_MILLIS);
            return new SubmitSmResult(
                    new MessageId("too-late-" + taken.size()), new org.jsmpp.bean.OptionalParameter[0]);
        } catch (InterruptedException | PDUStringException e) {
            throw new ProcessRequestException("too late", SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }
}
