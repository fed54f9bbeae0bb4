package org.onehall.smscentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.smscentre.message.Message;
import org.onehall.smscentre.smpp.NumberRule;
import org.onehall.smscentre.smpp.NumberRule.Outcome;

class SmsCentreTests {

    private static final String PHONE = "13857100001";

    @TempDir
    Path folder;

    @Test
    void givesAReceiptForWhatItDelivered() throws Exception {
        try (var centre = SmsCentre.start(settings());
                var client = bind(centre)) {
            String id = client.submit("+86" + PHONE, "【江干就业】您的验证码是 482913。");

            await().until(() -> client.receipts.size() == 1);
            var receipt = client.receipts.getFirst();
            assertThat(receipt.getId()).isEqualTo(id);
            assertThat(receipt.getFinalStatus()).isEqualTo(DeliveryReceiptState.DELIVRD);
            assertThat(centre.messages(PHONE)).singleElement().satisfies(message -> {
                assertThat(message.text()).isEqualTo("【江干就业】您的验证码是 482913。");
                assertThat(message.service()).isEqualTo(SmppClient.SERVICE);
                assertThat(message.direction()).isEqualTo(Message.Direction.RECEIVED);
            });
            await().until(() -> centre.owed() == 0);
        }
    }

    @Test
    void joinsPartsByHeaderInAnyOrder() throws Exception {
        try (var centre = SmsCentre.start(settings());
                var client = bind(centre)) {
            client.submit(PHONE, new ESMClass((byte) 0x40), withHeader(7, 2, 2, "两公里。"));
            assertThat(centre.messages(PHONE)).isEmpty();
            client.submit(PHONE, new ESMClass((byte) 0x40), withHeader(7, 2, 1, "离家"));

            assertThat(centre.messages(PHONE)).singleElement().satisfies(message -> {
                assertThat(message.text()).isEqualTo("离家两公里。");
                assertThat(message.segments()).isEqualTo(2);
            });
            await().until(() -> client.receipts.size() == 2);
        }
    }

    @Test
    void joinsPartsBySarParametersAndTakesAPayload() throws Exception {
        try (var centre = SmsCentre.start(settings());
                var client = bind(centre)) {
            for (byte number = 1; number <= 2; number++) {
                client.submit(
                        PHONE,
                        new ESMClass(),
                        ("第" + number).getBytes(StandardCharsets.UTF_16BE),
                        new OptionalParameter.Sar_msg_ref_num((short) 9),
                        new OptionalParameter.Sar_total_segments((byte) 2),
                        new OptionalParameter.Sar_segment_seqnum(number));
            }
            String longText = "招聘会".repeat(100);
            client.submit(
                    PHONE,
                    new ESMClass(),
                    new byte[0],
                    new OptionalParameter.Message_payload(longText.getBytes(StandardCharsets.UTF_16BE)));

            assertThat(centre.messages(PHONE)).extracting(Message::text).containsExactly("第1第2", longText);
        }
    }

    @Test
    void bringsWhatAPhoneTypes() throws Exception {
        try (var centre = SmsCentre.start(settings());
                var client = bind(centre)) {
            client.submit(PHONE, "新岗位");
            centre.reply(PHONE, "退订");
            centre.reply(PHONE, "退".repeat(200));

            await().until(() -> client.replies.size() == 2);
            assertThat(client.replies).contains(PHONE + ": 退订", PHONE + ": " + "退".repeat(200));
        }
    }

    @Test
    void owesReceiptsAndRepliesOverARestart() throws Exception {
        String id;
        try (var centre = SmsCentre.start(settings().receiptsAfter(Duration.ofMinutes(5)))) {
            try (var client = bind(centre)) {
                id = client.submit(PHONE, "新岗位");
            }
            centre.reply(PHONE, "STOP");
            assertThat(centre.owed()).isEqualTo(2);
        }
        try (var centre = SmsCentre.start(settings());
                var client = bind(centre)) {
            await().until(() -> client.receipts.size() == 1 && client.replies.size() == 1);
            assertThat(client.receipts.getFirst().getId()).isEqualTo(id);
            assertThat(client.replies).containsExactly(PHONE + ": STOP");
            assertThat(centre.messages(PHONE)).extracting(Message::text).containsExactly("新岗位", "STOP");
        }
    }

    @Test
    void refusesAndLosesByRule() throws Exception {
        var rules = List.of(
                NumberRule.of(".*0404", Outcome.REFUSED),
                NumberRule.of(".*0500", Outcome.UNDELIVERABLE),
                NumberRule.of(".*0600", Outcome.NO_RECEIPT));
        try (var centre = SmsCentre.start(settings().ruledBy(rules));
                var client = bind(centre)) {
            assertThatExceptionOfType(NegativeResponseException.class)
                    .isThrownBy(() -> client.submit("13857100404", "一"))
                    .matches(e -> e.getCommandStatus() == SMPPConstant.STAT_ESME_RINVDSTADR);
            client.submit("13857100500", "二");
            client.submit("13857100600", "三");

            await().until(() -> client.receipts.size() == 1);
            assertThat(client.receipts.getFirst().getFinalStatus()).isEqualTo(DeliveryReceiptState.UNDELIV);
            assertThat(centre.messages("13857100500"))
                    .extracting(Message::state)
                    .containsExactly(Message.State.LOST);
            assertThat(centre.messages("13857100600")).hasSize(1);
        }
    }

    @Test
    void throttlesASessionThatIsTooFast() throws Exception {
        try (var centre = SmsCentre.start(settings().throttledAt(3));
                var client = bind(centre)) {
            assertThatExceptionOfType(NegativeResponseException.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < 10; i++) {
                            client.submit(PHONE, "快");
                        }
                    })
                    .matches(e -> e.getCommandStatus() == SMPPConstant.STAT_ESME_RTHROTTLED);
            assertThat(centre.messages(PHONE)).hasSizeBetween(3, 9);
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (var centre = SmsCentre.start(settings())) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(
                            () -> SmppClient.bind(centre, "onehall", "wrong").close());
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> SmppClient.bind(centre, "other", "secret").close());
        }
    }

    @Test
    void tellsWhatBecameOfASubmission() throws Exception {
        var rules = List.of(NumberRule.of(".*0600", Outcome.NO_RECEIPT));
        try (var centre = SmsCentre.start(settings().ruledBy(rules));
                var client = bind(centre)) {
            String id = client.submit("13857100600", "三");
            assertThat(client.query(id)).isEqualTo(MessageState.DELIVERED);
            assertThatExceptionOfType(NegativeResponseException.class).isThrownBy(() -> client.query("17"));
        }
    }

    @Test
    void forgetsNothingWhenItsProcessIsKilled() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCentre.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int port = Integer.parseInt(process.inputReader().readLine());
        var accepted = new ArrayList<String>();
        try (var client = SmppClient.bind(port, "onehall", "secret")) {
            for (int i = 0; i < 500; i++) {
                accepted.add(client.submit(PHONE, "第" + i + "条"));
            }
            process.destroyForcibly().waitFor();
            client.receipts.clear();
        }
        try (var centre = SmsCentre.start(settings());
                var client = bind(centre)) {
            assertThat(centre.messages(PHONE))
                    .extracting(message -> String.valueOf(message.id()))
                    .containsExactlyElementsOf(accepted);
            await().until(() -> client.receipts.size() == 500);
            assertThat(client.receipts).extracting(DeliveryReceipt::getId).containsAll(accepted);
        }
    }

    /** Accepts and keeps every message on its way, until it is killed. */
    static final class KilledCentre {
        private KilledCentre() {}

        static void main(String[] arguments) {
            var settings = SmsCentreSettings.in(Path.of(arguments[0]), "onehall", "secret");
            var centre = SmsCentre.start(settings.receiptsAfter(Duration.ofHours(1)));
            System.out.println(centre.smppPort());
        }
    }

    @Test
    void refusesAHeaderLongerThanItsMessage() throws Exception {
        try (var centre = SmsCentre.start(settings());
                var client = bind(centre)) {
            assertThatExceptionOfType(NegativeResponseException.class)
                    .isThrownBy(() -> client.submit(PHONE, new ESMClass((byte) 0x40), new byte[] {50, 0, 3}))
                    .matches(e -> e.getCommandStatus() == SMPPConstant.STAT_ESME_RINVMSGLEN);
        }
    }

    private SmsCentreSettings settings() {
        return SmsCentreSettings.in(folder, "onehall", "secret");
    }

    private static SmppClient bind(SmsCentre centre) throws IOException {
        return SmppClient.bind(centre, "onehall", "secret");
    }

    private static byte[] withHeader(int reference, int total, int number, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_16BE);
        byte[] all = new byte[6 + body.length];
        all[0] = 5;
        all[1] = 0;
        all[2] = 3;
        all[3] = (byte) reference;
        all[4] = (byte) total;
        all[5] = (byte) number;
        System.arraycopy(body, 0, all, 6, body.length);
        return all;
    }
}
