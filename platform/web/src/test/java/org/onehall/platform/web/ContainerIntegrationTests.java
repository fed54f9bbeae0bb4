package org.onehall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.web.shop.ShopApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat itself and the firewall of Spring Security refuse, sent byte by byte as no client library would. */
@RealParts
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=10KB", "onehall.web.max-body=20KB"})
class ContainerIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET /api/orders/%zz, 400",
        "GET /api/orders/%00, 400",
        "GET /api/orders/%2F, 400",
        "GET /api/orders/..;/x, 400",
        "GET /api/orders/a%FFb, 400",
        "GET /api/orders?limit=%FF, 400",
        "GET /api/orders?limit=%zz, 400",
        "TRACE /api/orders, 405",
        "FOO /api/orders, 400"
    })
    void answersAProblemToWhatNoHandlerSees(String line, int status) throws IOException {
        String answer = send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: en\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"type\":\"/problems/", "\"traceId\":\"");
        assertThat(answer).doesNotContain("Exception", "Tomcat", "<html");
    }

    @Test
    void hasNothingToSayToWhatIsNoHttp() throws IOException {
        for (String broken : new String[] {
            "GET /api/or|ders HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /api/orders HTTP/1.1\r\nHost: local host\r\n\r\n",
            "GET /api/orders HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n",
            "GET /api/orders HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"
        }) {
            assertThat(send(broken)).startsWith("HTTP/1.1 4").doesNotContain("Exception", "Tomcat", "<html");
        }
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
