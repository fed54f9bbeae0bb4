package org.onehall.notification.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onehall.notification.message.Receipt;

class ReceiptsTests {

    private final List<List<Receipt>> writes = new CopyOnWriteArrayList<>();
    private final CountDownLatch storeAnswers = new CountDownLatch(1);
    private final ExecutorService bringers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        bringers.close();
    }

    private static Receipt receipt(int id) {
        return new Receipt("main", String.valueOf(id), "ref", null, Instant.EPOCH);
    }

    private void writeOnceTheStoreAnswers(List<Receipt> together) {
        writes.add(together);
        try {
            storeAnswers.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writesTogetherWhatCameWhileTheStoreWasBusy() throws Exception {
        Receipts receipts = new Receipts(this::writeOnceTheStoreAnswers);
        List<Future<?>> brought = new ArrayList<>();
        brought.add(bringers.submit(() -> receipts.store(receipt(0))));
        await().until(() -> writes.size() == 1);
        for (int i = 1; i <= 100; i++) {
            Receipt next = receipt(i);
            brought.add(bringers.submit(() -> receipts.store(next)));
        }
        await().until(() -> receipts.waiting() == 100);

        assertThat(brought).noneMatch(Future::isDone);
        storeAnswers.countDown();

        for (Future<?> each : brought) {
            each.get();
        }
        assertThat(writes).hasSize(2);
        assertThat(writes.get(1))
                .extracting(Receipt::carrierId)
                .hasSize(100)
                .doesNotHaveDuplicates()
                .doesNotContain("0");
    }

    @Test
    void tellsEachOfAWriteThatItFailedAndStoresTheNext() throws Exception {
        Receipts receipts = new Receipts(together -> {
            writeOnceTheStoreAnswers(together);
            if (writes.size() == 2) {
                throw new IllegalStateException("no store");
            }
        });
        Future<?> first = bringers.submit(() -> receipts.store(receipt(0)));
        await().until(() -> writes.size() == 1);
        Future<?> second = bringers.submit(() -> receipts.store(receipt(1)));
        Future<?> third = bringers.submit(() -> receipts.store(receipt(2)));
        await().until(() -> receipts.waiting() == 2);
        storeAnswers.countDown();

        first.get();
        for (Future<?> failed : List.of(second, third)) {
            assertThatThrownBy(failed::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("no store");
        }
        receipts.store(receipt(1));
        assertThat(writes).hasSize(3);
    }
}
