package org.onehall.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One SMS. Its key is derived from what it is for, so that it is made once whatever arrives twice.
 *
 * <p>QUEUED → SUBMITTING, stored before the carrier is spoken to → SUBMITTED, once the carrier has answered → DELIVERED
 * or FAILED, as the receipt says. QUEUED → EXPIRED or FAILED when it is of no use any more. SUBMITTING → QUEUED only when
 * the carrier is known not to have taken it. A message that stays in SUBMITTING may or may not have been sent: it is never
 * sent again, and settled by receipt or, when none comes, as UNKNOWN. A receipt that comes still later has the last word;
 * that it arrived is believed whatever was said before, that it did not is not believed after that.
 */
@Topic("notification.message")
@Document("messages")
@CompoundIndex(name = "dueFrom", def = "{state: 1, urgency: 1, notBefore: 1}")
@CompoundIndex(name = "carrierId", def = "{carrierId: 1}", sparse = true)
@CompoundIndex(name = "phone", def = "{'recipient.ref': 1}")
@CompoundIndex(name = "made", def = "{createdAt: 1, _id: 1}")
@CompoundIndex(name = "settled", def = "{settledAt: 1}", sparse = true)
public class Message extends Aggregate {

    private final MessageKind kind;
    private final int urgency;
    private final @Nullable String subscriptionId;
    private final @Nullable String vacancyId;
    private final Recipient recipient;
    private final Instant createdAt;
    private final Instant expiresAt;
    private List<String> otherSubscriptions = List.of();
    private Words words;
    private MessageState state;
    private Instant notBefore;
    private @Nullable Claim claim;
    private @Nullable String carrier;
    private @Nullable String carrierId;
    private @Nullable Instant submittedAt;
    private @Nullable Instant settledAt;
    private @Nullable FailureReason reason;

    private Message(String key, MessageKind kind, Recipient recipient, Origin origin, Words words, Times times) {
        super(key);
        this.kind = kind;
        this.urgency = kind.urgency();
        this.subscriptionId = origin.subscriptionId();
        this.vacancyId = origin.vacancyId();
        this.otherSubscriptions = origin.others();
        this.recipient = recipient;
        this.createdAt = times.createdAt();
        this.expiresAt = times.expiresAt();
        this.words = words;
        this.state = MessageState.QUEUED;
        this.notBefore = times.notBefore();
    }

    /** Brings one back from the store. */
    @PersistenceCreator
    Message(
            String key,
            MessageKind kind,
            int urgency,
            @Nullable String subscriptionId,
            @Nullable String vacancyId,
            Recipient recipient,
            Instant createdAt,
            Instant expiresAt,
            Words words,
            MessageState state,
            Instant notBefore) {
        super(key);
        this.kind = kind;
        this.urgency = urgency;
        this.subscriptionId = subscriptionId;
        this.vacancyId = vacancyId;
        this.recipient = recipient;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.words = words;
        this.state = state;
        this.notBefore = notBefore;
    }

    /** When a message was made, from when it may be sent, and from when it is of no use. */
    record Times(Instant createdAt, Instant notBefore, Instant expiresAt) {}

    static Message queue(String key, MessageKind kind, Recipient recipient, Origin origin, Words words, Times times) {
        return new Message(key, kind, recipient, origin, words, times);
    }

    /** The carrier is known not to have taken it: it may be sent again, from then on. */
    void putBack(Instant from) {
        requireState(state == MessageState.SUBMITTING);
        state = MessageState.QUEUED;
        notBefore = from;
        claim = null;
        carrier = null;
        submittedAt = null;
    }

    /** It was of no use any more before it was sent. */
    void drop(FailureReason why, Instant at) {
        requireState(state == MessageState.QUEUED);
        settle(why == FailureReason.EXPIRED ? MessageState.EXPIRED : MessageState.FAILED, at);
        fail(why, at);
    }

    /** The carrier did not take it and never will. */
    void refuse(Instant at) {
        requireState(state == MessageState.SUBMITTING);
        settle(MessageState.FAILED, at);
        fail(FailureReason.REFUSED, at);
    }

    /** A receipt says that it arrived; a repeat changes nothing, nor does one for what no carrier has taken. */
    void deliver(Instant at) {
        if (!wasSubmitted() && !wasSaidToHaveFailed()) {
            return;
        }
        settle(MessageState.DELIVERED, at);
        reason = null;
        record(new MessageDelivered(key(), kind, subscriptionId, vacancyId, at, words.segments()));
    }

    /** A receipt says that it did not arrive; a repeat changes nothing, and neither does one after the opposite. */
    void bounce(FailureReason why, Instant at) {
        if (!wasSubmitted()) {
            return;
        }
        settle(why == FailureReason.EXPIRED ? MessageState.EXPIRED : MessageState.FAILED, at);
        fail(why, at);
    }

    /** Nobody has said in time what became of it. */
    void giveUp(Instant at) {
        if (state == MessageState.SUBMITTING || state == MessageState.SUBMITTED) {
            settle(MessageState.UNKNOWN, at);
            fail(FailureReason.UNKNOWN, at);
        }
    }

    /** A receipt that could be for no other message names it for the carrier. */
    void identify(String carrierName, String id) {
        carrier = carrierName;
        carrierId = id;
    }

    private boolean wasSubmitted() {
        return state == MessageState.SUBMITTING || state == MessageState.SUBMITTED || state == MessageState.UNKNOWN;
    }

    private boolean wasSaidToHaveFailed() {
        return carrierId != null && (state == MessageState.FAILED || state == MessageState.EXPIRED);
    }

    /** Whether a receipt without a known id can be for it. */
    boolean isDoubtful() {
        return carrierId == null && (state == MessageState.SUBMITTING || state == MessageState.UNKNOWN);
    }

    private void settle(MessageState end, Instant at) {
        state = end;
        settledAt = at;
        claim = null;
        words = words.erased();
    }

    private void fail(FailureReason why, Instant at) {
        reason = why;
        record(new MessageFailed(key(), kind, subscriptionId, vacancyId, at, why));
    }

    private void requireState(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("Message " + key() + " is " + state);
        }
    }

    public MessageKind kind() {
        return kind;
    }

    int urgency() {
        return urgency;
    }

    public MessageState state() {
        return state;
    }

    public Recipient recipient() {
        return recipient;
    }

    public @Nullable String subscriptionId() {
        return subscriptionId;
    }

    /** All of its phone's subscriptions for which it is sent: useless only when every one has ended. */
    public List<String> subscriptionIds() {
        return Stream.concat(Stream.ofNullable(subscriptionId), otherSubscriptions.stream())
                .toList();
    }

    public @Nullable String vacancyId() {
        return vacancyId;
    }

    Words words() {
        return words;
    }

    public int segments() {
        return words.segments();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant notBefore() {
        return notBefore;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Claim claim() {
        return claim;
    }

    public @Nullable String carrier() {
        return carrier;
    }

    public @Nullable String carrierId() {
        return carrierId;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    @Nullable
    FailureReason reason() {
        return reason;
    }
}
