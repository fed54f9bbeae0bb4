package org.onehall.notification.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jsmpp.session.MessageReceiverListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.onehall.notification.message.CarrierScope;
import org.onehall.notification.message.MessageQueue;
import org.onehall.notification.message.Outgoing;
import org.onehall.notification.message.ReceiptDesk;
import org.onehall.notification.message.Wake;
import org.onehall.smscentre.SmsCentre;
import org.onehall.smscentre.SmsCentreSettings;
import org.springframework.dao.DataAccessResourceFailureException;

/** The sender of one line to a real SMS centre; the queue is held by the test, which decides when it answers. */
class SenderTests {

    private static final String PASSWORD = "s3cret";

    @TempDir
    Path folder;

    private final MessageQueue queue = mock();
    private SmsCentre centre;
    private CarrierLink link;
    private Sender sender;

    @BeforeEach
    void bind() {
        centre = SmsCentre.start(SmsCentreSettings.in(folder, "onehall", PASSWORD));
        CarrierProperties.Carrier carrier = aCarrier(centre.smppPort());
        link = new CarrierLink(carrier, mock(MessageReceiverListener.class), Clock.systemUTC());
        Thread.ofVirtual().start(link::keepUp);
        await().until(link::isBound);
        sender = new Sender(
                new Sender.Line(carrier, link, new Answers(mock(ReceiptDesk.class))),
                () -> CarrierScope.EVERYONE,
                queue,
                new Wake(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    @AfterEach
    void unbind() {
        link.close();
        centre.close();
    }

    private static CarrierProperties.Carrier aCarrier(int port) {
        return new CarrierProperties.Carrier(
                "main",
                "127.0.0.1",
                port,
                "onehall",
                PASSWORD,
                "",
                "10680000",
                Set.of(),
                100,
                1000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                ReceiptIds.SAME,
                false,
                Duration.ZERO);
    }

    private static RuntimeException away() {
        return new DataAccessResourceFailureException("The store is away");
    }

    private static Outgoing aMessage(int number, Instant expiresAt) {
        return new Outgoing("m-" + number, "138000010%02d".formatted(number), "【一站通】招工", expiresAt);
    }

    @Test
    void handsOverWhatItIsJustTakingBeforeItCloses() throws InterruptedException {
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        List<Outgoing> batch = IntStream.range(0, 50)
                .mapToObj(i -> aMessage(i, Instant.now().plusSeconds(600)))
                .toList();
        when(queue.take(any(), any(), anyInt(), any(), any()))
                .thenAnswer(call -> {
                    taking.countDown();
                    taken.await();
                    return batch;
                })
                .thenReturn(List.of());
        Thread.ofVirtual().start(sender::run);
        taking.await();
        Thread closing = Thread.ofVirtual().start(sender::close);
        closing.join(Duration.ofMillis(500));
        taken.countDown();
        closing.join();
        assertThat(batch)
                .allSatisfy(
                        message -> assertThat(centre.messages(message.phone())).hasSize(1));
    }

    @Test
    void saysThatTheCarrierHasNotTakenItUntilTheStoreHasHeard() {
        when(queue.take(any(), any(), anyInt(), any(), any()))
                .thenReturn(List.of(aMessage(1, Instant.now().minusSeconds(1))))
                .thenReturn(List.of());
        doThrow(away()).doNothing().when(queue).putBack(eq("m-1"), any());
        Thread.ofVirtual().start(sender::run);
        verify(queue, timeout(5_000).times(2)).putBack(eq("m-1"), any());
        sender.close();
    }

    @Test
    void putsABatchBackOfWhichTheStoreDidNotSayThatItWasTaken() {
        when(queue.take(any(), any(), anyInt(), any(), any())).thenThrow(away()).thenReturn(List.of());
        Thread.ofVirtual().start(sender::run);
        ArgumentCaptor<String> taken = ArgumentCaptor.forClass(String.class);
        verify(queue, timeout(5_000).atLeastOnce()).take(any(), any(), anyInt(), taken.capture(), any());
        verify(queue, timeout(5_000)).putBackAll(taken.getAllValues().getFirst());
        sender.close();
    }
}
