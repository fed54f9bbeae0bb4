package org.onehall.notification.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReceiptIdsTests {

    @Test
    void comparesHexInAnswersWithDecimalInReceipts() {
        ReceiptIds ids = ReceiptIds.HEX_IN_ANSWER_DECIMAL_IN_RECEIPT;
        assertThat(ids.ofAnswer("0000001F")).isEqualTo(ids.ofReceipt("31"));
        assertThat(ids.ofAnswer("10")).isNotEqualTo(ids.ofReceipt("10"));
    }

    @Test
    void comparesDecimalInAnswersWithHexInReceipts() {
        ReceiptIds ids = ReceiptIds.DECIMAL_IN_ANSWER_HEX_IN_RECEIPT;
        assertThat(ids.ofAnswer("31")).isEqualTo(ids.ofReceipt("1f"));
    }

    @Test
    void leavesIdsAloneThatAreNoNumbers() {
        assertThat(ReceiptIds.SAME.ofAnswer("00a-7")).isEqualTo(ReceiptIds.SAME.ofReceipt("00a-7 "));
        assertThat(ReceiptIds.HEX_IN_ANSWER_DECIMAL_IN_RECEIPT.ofAnswer("xyz-1"))
                .isEqualTo("xyz-1");
    }

    @Test
    void keepsThePaceThatWasAgreed() {
        AtomicLong nanos = new AtomicLong();
        Throttle throttle = new Throttle(100, nanos::get);
        assertThat(throttle.room()).isEqualTo(10);
        throttle.use(10);
        assertThat(throttle.room()).isZero();
        nanos.addAndGet(50_000_000);
        assertThat(throttle.room()).isEqualTo(5);
        nanos.addAndGet(10_000_000_000L);
        assertThat(throttle.room()).isEqualTo(10);
    }
}
