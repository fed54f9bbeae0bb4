package org.onehall.notification.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.onehall.notification.message.MessageDesk;
import org.onehall.notification.message.MessageKind;
import org.onehall.notification.message.Origin;
import org.onehall.notification.message.text.Language;
import org.onehall.notification.message.text.Templates;
import org.onehall.notification.policy.SmsPolicies;
import org.onehall.notification.policy.SmsPolicy;
import org.springframework.stereotype.Component;

/** Makes confirmation codes and sends them in the approved words. */
@Component
class CodeSender {

    private final PhoneBook phones;
    private final MessageDesk messages;
    private final Templates templates;
    private final SmsPolicies policies;
    private final Clock clock;

    CodeSender(PhoneBook phones, MessageDesk messages, Templates templates, SmsPolicies policies, Clock clock) {
        this.phones = phones;
        this.messages = messages;
        this.templates = templates;
        this.policies = policies;
        this.clock = clock;
    }

    /** The digits, which are nowhere stored in the clear, and what is stored in their place. */
    record Code(String digits, Challenge challenge) {

        @Override
        public String toString() {
            return "a code until " + challenge.expiresAt();
        }
    }

    Code make(String subscriptionId) {
        String digits = phones.newCode();
        Instant until = clock.instant().plus(policy().codeValidity());
        return new Code(digits, new Challenge(phones.codeHash(subscriptionId, digits), until, policy().codeAttempts()));
    }

    void send(Subscription subscription, Code code) {
        Language language = subscription.language();
        String minutes = String.valueOf(policy().codeValidity().toMinutes());
        String text = templates.render("confirmation", language, Map.of("code", code.digits(), "minutes", minutes));
        messages.code(
                MessageKind.CONFIRMATION,
                subscription.key() + "/" + code.challenge().codeHash(),
                subscription.recipient(),
                new Origin(subscription.key(), null),
                new MessageDesk.Secret(text, code.challenge().expiresAt()));
    }

    Consent consentAskedFor() {
        return Consent.asked(templates.consentVersion(), clock.instant());
    }

    String ended(Language language) {
        return templates.render("ended", language, Map.of());
    }

    SmsPolicy policy() {
        return policies.today();
    }
}
