package org.onehall.notification.carrier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.onehall.notification.message.FailureReason;
import org.onehall.notification.message.Receipt;
import org.onehall.notification.subscription.PhoneBook;
import org.onehall.notification.subscription.Replies;
import org.onehall.notification.subscription.SubscriptionDesk;
import org.onehall.platform.privacy.PhoneNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a carrier brings: receipts and replies. It is answered once they are stored, and else brings them again. */
final class Inbox implements MessageReceiverListener {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final CarrierProperties.Carrier carrier;
    private final Receipts receipts;
    private final SubscriptionDesk subscriptions;
    private final PhoneBook phones;
    private final Clock clock;

    Inbox(
            CarrierProperties.Carrier carrier,
            Receipts receipts,
            SubscriptionDesk subscriptions,
            PhoneBook phones,
            Clock clock) {
        this.carrier = carrier;
        this.receipts = receipts;
        this.subscriptions = subscriptions;
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm brought) throws ProcessRequestException {
        try {
            Optional<String> phone = PhoneNumbers.mobile(brought.getSourceAddr());
            if (phone.isEmpty()) {
                log.info("Carrier {} brought something from no mobile", carrier);
            } else if (brought.isSmscDeliveryReceipt()) {
                receipt(brought, phone.get()).ifPresent(receipts::store);
            } else if (Replies.isStop(text(brought))) {
                subscriptions.stop(phone.get());
            }
        } catch (InvalidDeliveryReceiptException e) {
            log.warn("Carrier {} brought a receipt that cannot be read", carrier);
        } catch (RuntimeException e) {
            log.warn("What carrier {} brought could not be stored yet", carrier, e);
            throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    private Optional<Receipt> receipt(DeliverSm brought, String phone) throws InvalidDeliveryReceiptException {
        String id = id(brought);
        Instant now = clock.instant();
        String ref = phones.ref(phone);
        return switch (state(brought)) {
            case DELIVERED -> Optional.of(new Receipt(carrier.name(), id, ref, null, now));
            case EXPIRED -> Optional.of(new Receipt(carrier.name(), id, ref, FailureReason.EXPIRED, now));
            case UNDELIVERABLE, REJECTED, DELETED ->
                Optional.of(new Receipt(carrier.name(), id, ref, FailureReason.UNDELIVERABLE, now));
            case SCHEDULED, ENROUTE, ACCEPTED, UNKNOWN, SKIPPED -> Optional.empty();
        };
    }

    /** The parameter repeats the answer's id as it was; the text may write it in another way. */
    private String id(DeliverSm brought) throws InvalidDeliveryReceiptException {
        OptionalParameter.Receipted_message_id exact =
                brought.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        if (exact != null) {
            return carrier.receiptIds().ofAnswer(exact.getValueAsString());
        }
        return carrier.receiptIds()
                .ofReceipt(brought.getShortMessageAsDeliveryReceipt().getId());
    }

    private static MessageState state(DeliverSm brought) throws InvalidDeliveryReceiptException {
        OptionalParameter.Message_state exact = brought.getOptionalParameter(OptionalParameter.Message_state.class);
        if (exact != null) {
            return MessageState.valueOf(exact.getValue());
        }
        DeliveryReceipt receipt = brought.getShortMessageAsDeliveryReceipt();
        if (receipt.getFinalStatus() == null) {
            return MessageState.UNKNOWN;
        }
        return switch (receipt.getFinalStatus()) {
            case DELIVRD -> MessageState.DELIVERED;
            case EXPIRED -> MessageState.EXPIRED;
            case UNDELIV -> MessageState.UNDELIVERABLE;
            case REJECTD -> MessageState.REJECTED;
            case DELETED -> MessageState.DELETED;
            case ENROUTE, ACCEPTD, UNKNOWN -> MessageState.UNKNOWN;
        };
    }

    private static String text(DeliverSm brought) {
        OptionalParameter.Message_payload payload =
                brought.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] bytes = payload != null ? payload.getValue() : brought.getShortMessage();
        if (bytes == null) {
            return "";
        }
        boolean wide = brought.getDataCoding() == Alphabet.ALPHA_UCS2.value();
        return new String(bytes, wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        log.debug("Carrier {} says that a phone is there", carrier);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm brought, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
