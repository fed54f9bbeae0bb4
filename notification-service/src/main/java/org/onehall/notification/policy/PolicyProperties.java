package org.onehall.notification.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * @param file JSON list of {@link SmsPolicy}
 * @param quietHours false where messages go to nobody's phone, as in a trial
 */
@ConfigurationProperties("onehall.notification.policy")
record PolicyProperties(
        @DefaultValue("classpath:policy/sms.json") Resource file,
        @DefaultValue("true") boolean quietHours) {}
