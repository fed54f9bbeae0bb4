package org.onehall.platform.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onehall.platform.security.Allowed;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class StartUpTests {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    OnehallSecurityAutoConfiguration.class))
            .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Provider.ISSUER);

    @Test
    void startsWhenEveryHandlerSaysWhoIsAllowed() {
        application
                .withUserConfiguration(SmallHall.Desk.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void stopsWhenAHandlerSaysNothing() {
        application
                .withUserConfiguration(UndeclaredDesk.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("UndeclaredDesk#forgotten")
                        .hasMessageContaining("has no @Allowed"));
    }

    @Test
    void stopsWhenAHandlerNamesNobody() {
        application
                .withUserConfiguration(NobodysDesk.class)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("NobodysDesk#nobody"));
    }

    @Test
    void stopsWithoutAnIssuer() {
        application
                .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("issuer-uri"));
    }

    @RestController
    static class UndeclaredDesk {
        @GetMapping("/api/forgotten")
        String forgotten() {
            return "read by anyone";
        }
    }

    @RestController
    static class NobodysDesk {
        @GetMapping("/api/nobody")
        @Allowed
        String nobody() {
            return "";
        }
    }
}
