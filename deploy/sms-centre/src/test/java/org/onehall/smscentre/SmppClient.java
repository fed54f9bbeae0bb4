package org.onehall.smscentre;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** A client as a service would be, with what it was given. */
final class SmppClient implements AutoCloseable {

    static final String SERVICE = "1069330104";

    final List<DeliveryReceipt> receipts = new CopyOnWriteArrayList<>();
    final List<String> replies = new CopyOnWriteArrayList<>();
    private final SMPPSession session = new SMPPSession();

    private SmppClient() {
        session.setMessageReceiverListener(new Receiver());
        session.setTransactionTimer(5_000);
    }

    static SmppClient bind(SmsCentre centre, String systemId, String password) throws IOException {
        return bind(centre.smppPort(), systemId, password);
    }

    static SmppClient bind(int port, String systemId, String password) throws IOException {
        var client = new SmppClient();
        client.session.connectAndBind(
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
        return client;
    }

    String submit(String phone, String text) throws Exception {
        return submit(phone, new ESMClass(), text.getBytes(StandardCharsets.UTF_16BE));
    }

    String submit(String phone, ESMClass type, byte[] octets, OptionalParameter... parameters) throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        SERVICE,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        phone,
                        type,
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        octets,
                        parameters)
                .getMessageId();
    }

    MessageState query(String id) throws Exception {
        return session.queryShortMessage(id, TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, SERVICE)
                .getMessageState();
    }

    @Override
    public void close() {
        session.unbindAndClose();
    }

    private final class Receiver implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm deliver) throws ProcessRequestException {
            try {
                if (deliver.isSmscDeliveryReceipt()) {
                    receipts.add(deliver.getShortMessageAsDeliveryReceipt());
                } else {
                    var payload = deliver.getOptionalParameter(OptionalParameter.Message_payload.class);
                    byte[] octets = payload == null ? deliver.getShortMessage() : payload.getValue();
                    replies.add(deliver.getSourceAddr() + ": " + new String(octets, StandardCharsets.UTF_16BE));
                }
            } catch (org.jsmpp.util.InvalidDeliveryReceiptException e) {
                throw new ProcessRequestException("bad receipt", 8, e);
            }
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
