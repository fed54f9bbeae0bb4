package org.onehall.platform.events.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.onehall.platform.events.LedgerApplication;
import org.onehall.platform.events.Subscription;
import org.onehall.platform.testing.RealBroker;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@RealParts
@SpringBootTest(classes = LedgerApplication.class, properties = "spring.application.name=ledger-service")
class TopicsIntegrationTests {

    @Autowired
    private RealBroker broker;

    private final String topic = "other." + UUID.randomUUID();

    @Test
    void keepsEventsForGoodAndThoseThatWaitForATryMore() throws Exception {
        ensure(Subscription.to(topic).build());

        assertThat(retention(topic)).isEqualTo("-1");
        assertThat(retention(topic + ".ledger-service.retry")).isEqualTo("-1");
    }

    @Test
    void keepsThemInATopicThatSomebodyElseMadeToo() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "604800000"))))
                    .all()
                    .get();
        }
        ensure(Subscription.to(topic).build());

        assertThat(retention(topic)).isEqualTo("-1");
    }

    @Test
    void letsGoWhatNobodyMayReadLater() throws Exception {
        ensure(Subscription.to(topic).notKept().build());

        assertThat(retention(topic)).isNotEqualTo("-1");
        assertThat(retention(topic + ".ledger-service.retry")).isNotEqualTo("-1");
        assertThat(retention(topic + ".ledger-service.dead")).isNotEqualTo("-1");
    }

    private void ensure(Subscription subscription) {
        Routes routes = new Routes("ledger-service", Set.of(subscription));
        Topics topics = new Topics(settings(), routes::all, routes::kept, 1, (short) 1);
        topics.ensure();
        topics.ensure();
    }

    private String retention(String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (Admin admin = admin()) {
            Config known = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
            return known.get(TopicConfig.RETENTION_MS_CONFIG).value();
        }
    }

    private Admin admin() {
        return Admin.create(settings());
    }

    private Map<String, Object> settings() {
        return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    }
}
