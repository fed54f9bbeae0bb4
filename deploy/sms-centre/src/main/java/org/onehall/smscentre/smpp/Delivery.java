package org.onehall.smscentre.smpp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.util.DeliveryReceiptState;
import org.onehall.smscentre.message.Due;

/** One deliver_sm as it goes over the line. */
final class Delivery {

    /** The client did not take it. */
    static final class FailedException extends Exception {
        FailedException(Exception cause) {
            super(cause);
        }
    }

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneId.systemDefault());
    private static final int SHORT_MESSAGE_OCTETS = 254;

    private final Due due;
    private final ESMClass type;
    private final DataCoding coding;
    private final byte[] octets;
    private final OptionalParameter[] parameters;

    private Delivery(Due due, ESMClass type, DataCoding coding, byte[] octets, OptionalParameter... parameters) {
        this.due = due;
        this.type = type;
        this.coding = coding;
        this.octets = octets;
        this.parameters = parameters;
    }

    static Delivery of(Due due) {
        return due.isReceipt() ? receipt(due) : reply(due);
    }

    void over(SMPPServerSession session) throws FailedException {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN,
                    due.from(),
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN,
                    due.to(),
                    type,
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    coding,
                    octets,
                    parameters);
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException e) {
            throw new FailedException(e);
        }
    }

    private static Delivery reply(Due due) {
        byte[] text = ShortMessageText.ucs2(due.text());
        var ucs2 = new GeneralDataCoding(Alphabet.ALPHA_UCS2);
        if (text.length <= SHORT_MESSAGE_OCTETS) {
            return new Delivery(due, new ESMClass(), ucs2, text);
        }
        return new Delivery(due, new ESMClass(), ucs2, new byte[0], new OptionalParameter.Message_payload(text));
    }

    private static Delivery receipt(Due due) {
        String id = String.valueOf(due.id());
        String text = "id:%s sub:001 dlvrd:%03d submit date:%s done date:%s stat:%s err:%03d text:"
                .formatted(
                        id,
                        arrived(due),
                        MINUTE.format(due.at()),
                        MINUTE.format(Instant.now()),
                        status(due),
                        1 - arrived(due));
        var type = new ESMClass(MessageType.SMSC_DEL_RECEIPT.value());
        return new Delivery(
                due,
                type,
                new GeneralDataCoding(Alphabet.ALPHA_DEFAULT),
                text.getBytes(StandardCharsets.US_ASCII),
                new OptionalParameter.Receipted_message_id(id),
                new OptionalParameter.Message_state(state(due.kind()).value()));
    }

    private static int arrived(Due due) {
        return due.kind() == Due.Kind.DELIVERED ? 1 : 0;
    }

    private static DeliveryReceiptState status(Due due) {
        return switch (due.kind()) {
            case UNDELIVERABLE -> DeliveryReceiptState.UNDELIV;
            case EXPIRED -> DeliveryReceiptState.EXPIRED;
            case DELIVERED, REPLY -> DeliveryReceiptState.DELIVRD;
        };
    }

    static MessageState state(Due.Kind kind) {
        return switch (kind) {
            case UNDELIVERABLE -> MessageState.UNDELIVERABLE;
            case EXPIRED -> MessageState.EXPIRED;
            case DELIVERED, REPLY -> MessageState.DELIVERED;
        };
    }
}
