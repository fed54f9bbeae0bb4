package org.onehall.gateway.upstream;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Connections to services, kept open between calls. How long an answer may take is up to {@link Overdue}. */
final class Connections {

    private static final int PER_INSTANCE = 500;
    private static final int IN_ALL = 4000;
    private static final RequestConfig UNTIMED =
            RequestConfig.custom().setResponseTimeout(Timeout.DISABLED).build();

    private Connections() {}

    static PoolingHttpClientConnectionManager within(Duration connectTimeout) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(PER_INSTANCE)
                .setMaxConnTotal(IN_ALL)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoTimeout(Timeout.DISABLED)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connectTimeout))
                        // A connection that a service closed for idleness must not be picked for a command.
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
    }

    static HttpClientContext context() {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(UNTIMED);
        return context;
    }
}
