package org.onehall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderKeysTests {

    private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

    private final AtomicInteger asked = new AtomicInteger();
    private final RSAKey key = new RSAKeyGenerator(2048).keyID("k-1").generate();
    private volatile int status = 200;
    private HttpServer provider;

    ProviderKeysTests() throws JOSEException {}

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    @Test
    void keepsTheKeysThroughAnOutageOfTheProvider() throws Exception {
        JWKSource<SecurityContext> keys = keysKept(Duration.ofMillis(1100));
        assertThat(read(keys)).extracting(JWK::getKeyID).containsExactly("k-1");

        status = 503;
        Thread.sleep(1200); // the library has a clock of its own

        assertThat(read(keys)).extracting(JWK::getKeyID).containsExactly("k-1");
        assertThat(asked).hasValueGreaterThan(1);
    }

    @Test
    void hasNoKeysOfAProviderThatNeverAnswered() {
        status = 503;

        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> read(keysKept(Duration.ofMinutes(10))));
    }

    @Test
    void knowsNoForgedKeyHoweverOftenItIsAskedFor() throws Exception {
        JWKSource<SecurityContext> keys = keysKept(Duration.ofMinutes(10));
        var forged = new JWKSelector(new JWKMatcher.Builder().keyID("k-2").build());

        for (int i = 0; i < 10; i++) {
            assertThat(keys.get(forged, null)).isEmpty();
        }

        assertThat(asked).hasValueLessThan(5);
    }

    private JWKSource<SecurityContext> keysKept(Duration kept) {
        return ProviderKeys.at("http://127.0.0.1:" + provider.getAddress().getPort() + "/jwks", kept);
    }

    private static List<JWK> read(JWKSource<SecurityContext> keys) throws KeySourceException {
        return keys.get(ALL, null);
    }
}
