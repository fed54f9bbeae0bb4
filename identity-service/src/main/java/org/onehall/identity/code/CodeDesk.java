package org.onehall.identity.code;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.onehall.identity.code.SmsBudget.Verdict;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.NotFoundException;
import org.onehall.platform.privacy.TransportSeal;
import org.onehall.platform.web.Ids;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends one-time codes and takes them back. */
@Component
public class CodeDesk {

    private static final int CODES = 1_000_000;

    private final AggregateStore store;
    private final SmsBudget budget;
    private final Phones phones;
    private final TransportSeal seal;
    private final MessageSource messages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CodeDesk(
            AggregateStore store,
            SmsBudget budget,
            Phones phones,
            TransportSeal seal,
            MessageSource messages,
            Clock clock) {
        this.store = store;
        this.budget = budget;
        this.phones = phones;
        this.seal = seal;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the asker holds: the id that the code is bound to. It is given even when no SMS goes out. */
    public record Requested(String codeId, Instant expiresAt) {}

    /**
     * Has a code sent, unless the phone had its share today, which looks the same from outside.
     *
     * @param address where the request came from
     * @return empty when the budgets say to come back later
     */
    public Optional<Requested> request(PhoneNumber phone, String address, Locale language) {
        String phoneRef = phones.reference(phone);
        Verdict verdict = budget.spend(phone, phoneRef, address);
        if (verdict == Verdict.LATER) {
            return Optional.empty();
        }
        String codeId = Ids.next();
        Instant expiresAt = clock.instant().plus(SignInCode.LIFE).truncatedTo(ChronoUnit.MILLIS);
        if (verdict == Verdict.SEND) {
            send(codeId, phone, phoneRef, expiresAt, language);
        }
        return Optional.of(new Requested(codeId, expiresAt));
    }

    /** The hash of the phone that the code proves; empty for anything but the right code in time. */
    public Optional<String> redeem(String codeId, String typed) {
        String hashOfTyped = hash(codeId, typed.strip());
        try {
            return store.decide(
                    SignInCode.class,
                    codeId,
                    code -> code.redeem(hashOfTyped, clock.instant()) == SignInCode.Try.RIGHT
                            ? Optional.of(code.phoneRef())
                            : Optional.empty());
        } catch (NotFoundException neverSent) {
            return Optional.empty();
        }
    }

    private void send(String codeId, PhoneNumber phone, String phoneRef, Instant expiresAt, Locale language) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        Object[] words = {code, SignInCode.LIFE.toMinutes()};
        String text = messages.getMessage("sms.sign-in-code", words, language);
        var message = new SignInCodeRequested(
                codeId,
                Language.of(language),
                seal.seal(codeId, phone.value()).value(),
                seal.seal(codeId, text).value(),
                expiresAt);
        store.insert(SignInCode.request(message, phoneRef, hash(codeId, code)));
    }

    private String hash(String codeId, String code) {
        return phones.hashOfCode(codeId, code);
    }
}
