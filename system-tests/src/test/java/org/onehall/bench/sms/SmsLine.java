package org.onehall.bench.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** A client that keeps a window of submissions in flight and counts what comes back. */
final class SmsLine implements AutoCloseable {

    private final SMPPSession session = new SMPPSession();
    private final Semaphore window;
    private final ExecutorService submitting = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger receipts = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    SmsLine(int port, String systemId, String password, int window) throws IOException {
        this.window = new Semaphore(window);
        session.setMessageReceiverListener(new Counting());
        session.setPduProcessorDegree(8);
        session.setQueueCapacity(10_000);
        session.setTransactionTimer(20_000);
        session.connectAndBind(
                "127.0.0.1",
                port,
                new BindParameter(
                        BindType.BIND_TRX,
                        systemId,
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        ""));
    }

    /** Blocks while the window is full. */
    void submit(String phone, String text) throws InterruptedException {
        window.acquire();
        submitting.execute(() -> {
            try {
                send(phone, text.getBytes(StandardCharsets.UTF_16BE));
                answered.incrementAndGet();
            } catch (PDUException
                    | ResponseTimeoutException
                    | InvalidResponseException
                    | NegativeResponseException
                    | IOException e) {
                failed.incrementAndGet();
            } finally {
                window.release();
            }
        });
    }

    private void send(String phone, byte[] text)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        session.submitShortMessage(
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                "10680000",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                phone,
                new ESMClass(),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                (byte) 0,
                new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                (byte) 0,
                text);
    }

    int answered() {
        return answered.get();
    }

    int receipts() {
        return receipts.get();
    }

    int failed() {
        return failed.get();
    }

    @Override
    public void close() {
        submitting.close();
        session.unbindAndClose();
    }

    private final class Counting implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm deliver) {
            receipts.incrementAndGet();
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
