package org.onehall.platform.privacy.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.privacy.AuditTrail.Verification;
import org.onehall.platform.privacy.KeysFile;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.PrivacyAutoConfiguration;
import org.onehall.platform.privacy.Sealed;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(OutputCaptureExtension.class)
class OperationsTests {

    @TempDir
    private Path folder;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoOperations mongo = new MongoTemplate(client, "privacy");
    private ApplicationContextRunner service = new ApplicationContextRunner();

    @BeforeEach
    void install() throws Exception {
        Path keys = KeysFile.create(folder.resolve("keys"));
        service = service.withConfiguration(
                        AutoConfigurations.of(PrivacyAutoConfiguration.class, PrivacyOperationsAutoConfiguration.class))
                .withBean(MongoOperations.class, () -> mongo)
                .withPropertyValues(
                        "onehall.privacy.keys-file=" + keys,
                        "onehall.privacy.note-head-every=50ms",
                        "management.endpoints.web.exposure.include=audit");
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdown();
    }

    @Test
    void aServiceThatKeepsNoOnesDataStartsWithoutKeys() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivacyOperationsAutoConfiguration.class))
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void anOperatorVerifiesTheTrail() {
        service.run(started -> {
            AuditTrail trail = started.getBean(AuditTrail.class);
            trail.record("officer-1", "see-phone", "p1", "call back");
            trail.record("officer-1", "see-phone", "p2", "call back");
            AuditEndpoint endpoint = started.getBean(AuditEndpoint.class);

            Verification found = endpoint.verify(null, null);
            assertThat(found).isEqualTo(new Verification(true, 2, trail.head(), null, false));
            mongo.getCollection("auditTrail").deleteOne(Filters.eq("_id", 2L));
            assertThat(endpoint.verify(2L, found.head().hash()).problem()).isEqualTo("entry 2 as noted is gone");
        });
    }

    @Test
    void aCutAtTheEndShowsInLogAndMetric(CapturedOutput output) {
        service.run(started -> {
            MeterRegistry registry = new SimpleMeterRegistry();
            started.getBean(AuditWatch.class).bindTo(registry);
            AuditTrail trail = started.getBean(AuditTrail.class);
            trail.record("officer-1", "see-phone", "p1", "call back");
            trail.record("officer-1", "see-phone", "p2", "call back");
            String head = "entry 2 with hash " + trail.head().hash();
            await().untilAsserted(() -> assertThat(output).contains(head));
            assertThat(registry.get("onehall.audit.entries").gauge().value()).isEqualTo(2);
            assertThat(registry.get("onehall.audit.intact").gauge().value()).isEqualTo(1);

            mongo.getCollection("auditTrail").deleteOne(Filters.eq("_id", 2L));

            await().untilAsserted(() -> assertThat(
                            registry.get("onehall.audit.intact").gauge().value())
                    .isZero());
            assertThat(output).contains("entry 2 as noted is gone");
        });
    }

    @Test
    void aNewMasterKeyWrapsThePeoplesKeysAnewAtTheNextStart() {
        Sealed[] sealed = new Sealed[1];
        service.run(started -> sealed[0] = started.getBean(PersonKeys.class).seal("p1", "13800002345"));
        service.run(started -> {
            Path file = folder.resolve("keys");
            String line = "master.2=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n";
            Files.writeString(file, line, StandardOpenOption.APPEND);
        });

        service.run(started -> {
            await().untilAsserted(
                            () -> assertThat(mongo.getCollection("personKeys").countDocuments(Filters.eq("master", 2)))
                                    .isEqualTo(1));
            assertThat(started.getBean(PersonKeys.class).open("p1", sealed[0])).isEqualTo("13800002345");
        });
    }
}
