package org.onehall.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.onehall.smscentre.SmsCentre;
import org.onehall.smscentre.SmsCentreSettings;
import org.onehall.smscentre.message.Message;
import org.onehall.smscentre.smpp.NumberRule;

/** The SMS centre of the tests and the phones behind it. */
final class Town {

    static final String PASSWORD = "s3cret";
    static final String UNDELIVERABLE = "13999";
    static final String REFUSED = "13998";
    static final String NO_RECEIPT = "13997";

    private static final AtomicInteger PHONES =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000));
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final SmsCentreSettings settings;
    private SmsCentre centre;

    private Town(SmsCentreSettings settings) {
        this.settings = settings;
        this.centre = SmsCentre.start(settings);
    }

    static Town start() {
        try {
            Path folder = Files.createTempDirectory("sms-centre");
            folder.toFile().deleteOnExit();
            return new Town(SmsCentreSettings.in(folder, "onehall", PASSWORD)
                    .ruledBy(List.of(
                            NumberRule.of(UNDELIVERABLE + "\\d*", NumberRule.Outcome.UNDELIVERABLE),
                            NumberRule.of(REFUSED + "\\d*", NumberRule.Outcome.REFUSED),
                            NumberRule.of(NO_RECEIPT + "\\d*", NumberRule.Outcome.NO_RECEIPT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String newPhone() {
        return "138%08d".formatted(PHONES.incrementAndGet());
    }

    static String newPhone(String prefix) {
        return prefix + "%06d".formatted(PHONES.incrementAndGet() % 1_000_000);
    }

    int port() {
        return centre.smppPort();
    }

    void goesDown() {
        port = centre.smppPort();
        centre.close();
    }

    private int port;

    void comesBack() {
        centre = SmsCentre.start(settings.on(port, 0));
    }

    List<String> texts(String phone) {
        return centre.messages(phone).stream()
                .filter(message -> message.direction() == Message.Direction.RECEIVED)
                .map(Message::text)
                .toList();
    }

    List<String> awaitTexts(String phone, int count) {
        Awaitility.await("%d messages to %s".formatted(count, phone))
                .atMost(Duration.ofSeconds(12))
                .until(() -> texts(phone).size() >= count);
        assertThat(texts(phone)).hasSize(count);
        return texts(phone);
    }

    String awaitCode(String phone) {
        Matcher code = CODE.matcher(awaitTexts(phone, 1).getFirst());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    void reply(String phone, String text) {
        centre.reply(phone, text);
    }
}
