package org.onehall.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class LogGuardTests {

    @ParameterizedTest
    @CsvSource({
        "phone 13800138000 called, phone *********** called",
        "tel:+8613912345678., tel:+*************.",
        "身份证330104199001011236号, 身份证******************号",
        "id=33010419900101123X;, id=******************;",
        "old 330104900101123 id, old *************** id",
        "x13800138000y, x***********y"
    })
    void starsOutPersonalNumbers(String line, String guarded) {
        assertThat(mask(line)).isEqualTo(guarded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trace 4bf92f3577b34da6a313800138000e47",
                "span 13800138000a1b2c",
                "hash 4bf92f3577b34da6a313800138000e474bf92f3577b34da6a313800138000e47",
                "id 019ab3c0-1f2e-7a3b-8c4d-138001380001",
                "community 330104001001, credit 91330104MA2BPQRS1K",
                "at 1763863200000 ms, 20000000000 ns",
                "long 3301041990010112361 and 12345678901234567",
                "330104199013011236",
                ""
            })
    void leavesOtherNumbersAlone(String line) {
        assertThat(mask(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serviceUrl='http://onehall:s-e_cret@a:8082/eureka/}'|serviceUrl='http://onehall:********@a:8082/eureka/}'
            mongodb://u:p%40@a:1,b:2/db?x=1|mongodb://u:****@a:1,b:2/db?x=1
            mongodb://u:p@h, http://v:qq@i|mongodb://u:*@h, http://v:**@i
            http://u:p@h,http://v:qq@i|http://u:*@h,http://v:**@i
            http://:secret@h|http://:******@h
            http://user@h:80/a:b@c|http://user@h:80/a:b@c
            http://h:80/ and a:b@c|http://h:80/ and a:b@c
            at 10:20 http://|at 10:20 http://
            """)
    void starsOutThePasswordOfAnAddress(String line, String guarded) {
        assertThat(new String(AddressPasswords.mask(line.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo(guarded);
    }

    @Test
    void starsThemOutWhereverTheyStand() {
        for (int at = 0; at < 40; at++) {
            String before = "a bcd ".repeat(7).substring(0, at) + " ";
            String line = before + "13800138000 13800138000,13912345678";

            assertThat(mask(line)).as(line).isEqualTo(before + "*********** ***********,***********");
        }
    }

    @Test
    void guardsMessagesArgumentsAndExceptions() {
        LoggerContext logging = new LoggerContext();
        logging.setMDCAdapter(new LogbackMDCAdapter());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PatternLayoutEncoder pattern = new PatternLayoutEncoder();
        pattern.setContext(logging);
        pattern.setPattern("%X{who} %m%n%ex");
        pattern.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(logging);
        appender.setEncoder(pattern);
        appender.setOutputStream(written);
        appender.start();
        Logger root = logging.getLogger("ROOT");
        root.addAppender(appender);
        LogGuard.install(logging);
        LogGuard.install(logging);
        root.error("call {}", "13800138000", new IllegalStateException("no 330104199001011236 at http://a:secret@h/"));
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("call ***********", "no ******************")
                .doesNotContain("13800138000", "330104199001011236", "secret");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void guardsAnApplicationsLogsPlainOrStructured(boolean json, CapturedOutput output) {
        SpringApplication application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "onehall.observability.json-logs=" + json,
                        // the tests' own logback-test.xml would win over the structured console
                        json ? "logging.config=classpath:structured.xml" : "logging.level.desk=WARN",
                        "spring.application.name=quiet-service",
                        "spring.main.banner-mode=off",
                        "spring.autoconfigure.exclude=org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
                .build();
        try (var context = application.run()) {
            LoggerFactory.getLogger("desk").warn("call {}", "13800138000");
            assertThat(context.getEnvironment().getProperty("management.otlp.metrics.export.enabled"))
                    .isEqualTo("false");
        }
        assertThat(output).contains("call ***********").doesNotContain("13800138000");
        if (json) {
            assertThat(output.getOut()
                            .lines()
                            .filter(it -> it.contains("call ***"))
                            .findFirst())
                    .hasValueSatisfying(line -> assertThat(line)
                            .startsWith("{")
                            .contains("\"log\":{\"level\":\"WARN\"", "\"name\":\"quiet-service\""));
        }
    }

    private static String mask(String line) {
        return new String(PersonalNumbers.mask(line.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
