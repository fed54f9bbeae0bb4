package org.onehall.identity.code;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many codes go out at most, under {@code onehall.identity.sms}.
 *
 * @param perPhoneAndDay to one phone on one day; the carriers and the ministry ask for no more than 5
 * @param perAddressAndHour asked for from one IP address
 * @param perBlockAndHour to one block of ten thousand numbers, which is how numbers are pumped
 * @param overallAndHour in all
 */
@ConfigurationProperties("onehall.identity.sms")
record SmsLimits(
        @DefaultValue("5") int perPhoneAndDay,
        @DefaultValue("30") int perAddressAndHour,
        @DefaultValue("100") int perBlockAndHour,
        @DefaultValue("5000") int overallAndHour) {}
