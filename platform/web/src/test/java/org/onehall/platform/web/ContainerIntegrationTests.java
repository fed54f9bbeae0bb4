package org.onehall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
        "GET /api/orders/%zz, 400, malformed-request",
        "GET /api/orders/%00, 400, malformed-request",
        "GET /api/orders/%2F, 400, malformed-request",
        "GET /api/orders/..;/x, 400, malformed-request",
        "GET /api/orders/a%FFb, 400, malformed-request",
        "GET /api/orders?limit=%FF, 400, malformed-parameters",
        "GET /api/orders?limit=%zz, 400, malformed-parameters",
        "TRACE /api/orders, 405, method-not-allowed",
        "FOO /api/orders, 400, malformed-request"
    })
    void answersAProblemToWhatNoHandlerSees(String line, int status, String code) throws IOException {
        isProblem(send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/or|ders HTTP/1.1, X: x, 400, malformed-request",
        "GET /api/orders HTTP/1.1, Host: local host, 400, malformed-request",
        "GET /api/orders HTTP/1.1, Bad Header: x, 400, malformed-request",
        "GET /api/orders HTTP/1.1, X-Long: LONG, 400, malformed-request",
        "GET /api/orders HTTP/9.9, X: x, 505, internal"
    })
    void answersAProblemToWhatIsNoHttp(String line, String header, int status, String code) throws IOException {
        String host = header.startsWith("Host") ? "" : "Host: localhost\r\n";
        isProblem(send(line + "\r\n" + host + header.replace("LONG", "x".repeat(20_000)) + "\r\n\r\n"), status, code);
    }

    private static void isProblem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/" + code + "\"", "\"code\":\"" + code + "\"", "\"traceId\":\"");
        assertThat(answer).doesNotContain("Exception", "Tomcat", "<html");
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
