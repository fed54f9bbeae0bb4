package org.onehall.notification.carrier;

import java.time.Clock;
import org.onehall.notification.message.DoubtDesk;
import org.onehall.notification.message.ReceiptDesk;
import org.onehall.notification.subscription.PhoneBook;
import org.onehall.notification.subscription.SubscriptionDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One inbox for each carrier. */
@FunctionalInterface
interface InboxFactory {

    Inbox of(CarrierProperties.Carrier carrier);

    /** How the parts of the lines are made. */
    @Configuration(proxyBeanMethods = false)
    class Parts {

        @Bean
        InboxFactory inboxes(ReceiptDesk receipts, SubscriptionDesk subscriptions, PhoneBook phones, Clock clock) {
            return carrier -> new Inbox(carrier, new Receipts(receipts::take), subscriptions, phones, clock);
        }

        @Bean
        DoubtSweep doubtSweep(CarrierProperties properties, DoubtDesk doubts, ReceiptDesk receipts, Clock clock) {
            return new DoubtSweep(properties, doubts, receipts, clock);
        }
    }
}
