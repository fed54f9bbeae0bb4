package org.onehall.bench.sms;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.onehall.smscentre.smpp.Loopback;
import org.onehall.smscentre.smpp.SubmitReceiver;

/** The least a jSMPP server does: it answers every submission, keeps nothing, and brings a receipt. It prints its port. */
final class BareCentre implements SubmitReceiver {

    private final AtomicLong ids = new AtomicLong();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();

    private BareCentre() {}

    static void main(String[] arguments) throws Exception {
        BareCentre centre = new BareCentre();
        Loopback loopback = new Loopback();
        try (SMPPServerSessionListener listener = new SMPPServerSessionListener(0, loopback)) {
            listener.setQueueCapacity(1_000);
            System.out.println(loopback.port());
            while (true) {
                SMPPServerSession session = listener.accept();
                session.setMessageReceiverListener(centre);
                session.waitForBind(5_000).accept("bare", InterfaceVersion.IF_34);
            }
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source) throws ProcessRequestException {
        String id = String.valueOf(ids.incrementAndGet());
        try {
            couriers.execute(() -> receipt(id, submit, source));
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new ProcessRequestException("no id", SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }

    private static void receipt(String id, SubmitSm submit, SMPPServerSession session) {
        String text =
                "id:" + id + " sub:001 dlvrd:001 submit date:2601010800 done date:2601010800 stat:DELIVRD err:000";
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN,
                    submit.getDestAddress(),
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN,
                    submit.getSourceAddr(),
                    new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new GeneralDataCoding(Alphabet.ALPHA_DEFAULT),
                    text.getBytes(StandardCharsets.US_ASCII));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
