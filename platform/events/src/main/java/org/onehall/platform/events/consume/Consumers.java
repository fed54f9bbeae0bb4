package org.onehall.platform.events.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.GenericMessageListener;
import org.springframework.util.backoff.FixedBackOff;

/** Reads the subscribed topics, and their retry topics beside them, as soon as the broker has these. */
public final class Consumers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Consumers.class);
    /** For how long the broker may have nothing to tell. What comes meanwhile it tells at once. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    /** An event that is not due yet is looked at again after each poll. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** Stopped before the relay, so that what handlers record is published. */
    public static final int PHASE = 1_000;

    private final String service;
    private final ConsumerFactory<String, byte[]> factory;
    private final Topics topics;
    private final Routes routes;
    private final Delivery delivery;
    private final int concurrency;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
    private @Nullable Thread starting;
    private boolean running;

    public Consumers(
            String service,
            ConsumerFactory<String, byte[]> factory,
            Topics topics,
            Routes routes,
            Delivery delivery,
            int concurrency) {
        this.service = service;
        this.factory = factory;
        this.topics = topics;
        this.routes = routes;
        this.delivery = delivery;
        this.concurrency = concurrency;
    }

    @Override
    public synchronized void start() {
        running = true;
        if (!routes.topics().isEmpty()) {
            starting = Thread.ofVirtual().name("consumers-start").start(this::startWhenReady);
        }
    }

    private void startWhenReady() {
        try {
            while (!ready()) {
                Thread.sleep(AGAIN);
            }
            open();
        } catch (InterruptedException e) {
            log.debug("Stopped before the broker answered");
        }
    }

    private boolean ready() {
        try {
            if (!topics.complete()) {
                topics.ensure();
            }
            return true;
        } catch (RuntimeException e) {
            log.info("Consumers wait for the broker: {}", e.toString());
            return false;
        }
    }

    private synchronized void open() {
        if (running) {
            containers.add(container("events", routes.topics(), SILENCE, concurrency, new PollDelivery(delivery)));
            containers.add(container("retries", routes.retryTopics(), LOOK_AGAIN, 1, delivery));
            containers.forEach(ConcurrentMessageListenerContainer::start);
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            String name, Set<String> from, Duration silence, int threads, GenericMessageListener<?> listener) {
        ContainerProperties properties = new ContainerProperties(from.toArray(String[]::new));
        properties.setGroupId(routes.group(from.iterator().next()));
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener(listener);
        properties.setMissingTopicsFatal(false);
        properties.setPollTimeout(silence.toMillis());
        properties
                .getKafkaConsumerProperties()
                .setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, String.valueOf(silence.toMillis()));
        properties.setListenerTaskExecutor(virtualThreads(name));
        properties.setClientId(service + "-" + name);
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setConcurrency(threads);
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(AGAIN.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.setBeanName(name);
        return container;
    }

    private static SimpleAsyncTaskExecutor virtualThreads(String name) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
        executor.setVirtualThreads(true);
        return executor;
    }

    @Override
    public void stop() {
        List<ConcurrentMessageListenerContainer<String, byte[]>> open;
        synchronized (this) {
            running = false;
            if (starting != null) {
                starting.interrupt();
            }
            open = List.copyOf(containers);
            containers.clear();
        }
        open.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
