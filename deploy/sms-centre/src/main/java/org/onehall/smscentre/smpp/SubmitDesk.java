package org.onehall.smscentre.smpp;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.onehall.smscentre.message.Due;
import org.onehall.smscentre.message.Message;
import org.onehall.smscentre.message.MessageStore;
import org.onehall.smscentre.message.Part;
import org.onehall.smscentre.message.Phones;
import org.onehall.smscentre.smpp.NumberRule.Outcome;

/** Takes submissions in: refuses by rule, or keeps the message and the receipt it owes before it answers. */
final class SubmitDesk {

    private static final int RECEIPT_TEXT = 20;

    private final MessageStore store;
    private final List<NumberRule> rules;
    private final Clock clock;

    SubmitDesk(MessageStore store, List<NumberRule> rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    SubmitSmResult accept(SubmitSm submit) throws ProcessRequestException {
        String phone = Phones.normalise(submit.getDestAddress());
        var outcome = rules.stream()
                .filter(rule -> rule.covers(phone))
                .map(NumberRule::outcome)
                .findFirst();
        if (phone.isEmpty() || outcome.equals(Optional.of(Outcome.REFUSED))) {
            throw new ProcessRequestException("refused by rule", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        try {
            var carried = Concatenation.of(submit);
            long id = store.nextId();
            return store.write(() -> keep(id, phone, submit, carried, outcome));
        } catch (IllegalArgumentException e) {
            throw new ProcessRequestException(String.valueOf(e.getMessage()), SMPPConstant.STAT_ESME_RINVMSGLEN, e);
        }
    }

    private SubmitSmResult keep(
            long id, String phone, SubmitSm submit, Concatenation carried, Optional<Outcome> outcome) {
        String service = submit.getSourceAddr();
        whole(phone, service, carried)
                .ifPresent(all -> store.add(new Message(
                        id,
                        phone,
                        service,
                        Message.Direction.RECEIVED,
                        state(outcome),
                        all,
                        clock.instant(),
                        carried.total())));
        if (owesReceipt(submit, outcome)) {
            String text = carried.text();
            String start = text.substring(0, Math.min(RECEIPT_TEXT, text.length()));
            store.add(new Due(id, kind(outcome), submit.getDestAddress(), service, start, clock.instant()));
        }
        return answer(id);
    }

    private Optional<String> whole(String phone, String service, Concatenation carried) {
        if (carried.isWhole()) {
            return Optional.of(carried.text());
        }
        String set = "%s/%s/%d/%d".formatted(phone, service, carried.reference(), carried.total());
        return store.add(new Part(set, carried.total(), carried.number(), carried.text()));
    }

    private static boolean owesReceipt(SubmitSm submit, Optional<Outcome> outcome) {
        boolean failed = kind(outcome) != Due.Kind.DELIVERED;
        boolean wanted = submit.isSmscDelReceiptSuccessAndFailureRequested()
                || (failed && submit.isSmscDelReceiptFailureRequested());
        return wanted && !outcome.equals(Optional.of(Outcome.NO_RECEIPT));
    }

    private static Due.Kind kind(Optional<Outcome> outcome) {
        return switch (outcome.orElse(Outcome.NO_RECEIPT)) {
            case UNDELIVERABLE -> Due.Kind.UNDELIVERABLE;
            case EXPIRED -> Due.Kind.EXPIRED;
            case REFUSED, NO_RECEIPT -> Due.Kind.DELIVERED;
        };
    }

    private static Message.State state(Optional<Outcome> outcome) {
        return kind(outcome) == Due.Kind.DELIVERED ? Message.State.DELIVERED : Message.State.LOST;
    }

    /** What became of a submission, by the id that it was answered with. */
    QuerySmResult query(String id) throws ProcessRequestException {
        long number = id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
        var state = store.owed(number)
                .map(due -> Delivery.state(due.kind()))
                .or(() -> store.message(number).map(SubmitDesk::state));
        if (state.isEmpty()) {
            throw new ProcessRequestException("unknown id", SMPPConstant.STAT_ESME_RQUERYFAIL);
        }
        return new QuerySmResult(null, state.get(), (byte) 0);
    }

    private static MessageState state(Message message) {
        return message.state() == Message.State.DELIVERED ? MessageState.DELIVERED : MessageState.UNDELIVERABLE;
    }

    private static SubmitSmResult answer(long id) {
        try {
            return new SubmitSmResult(new MessageId(String.valueOf(id)), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }
}
