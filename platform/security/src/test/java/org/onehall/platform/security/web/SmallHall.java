package org.onehall.platform.security.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Callers;
import org.onehall.platform.security.Role;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An application with one handler of each kind, and an actuator that answers. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SmallHall.Desk.class)
class SmallHall {

    @RestController
    static class Desk {

        private final Callers callers;

        Desk(Callers callers) {
            this.callers = callers;
        }

        @GetMapping("/api/people/{division}")
        @Allowed({Role.COORDINATOR, Role.OFFICER})
        Map<String, String> people(@PathVariable String division, Caller caller) {
            caller.requireDivision(division);
            return Map.of("division", division);
        }

        @GetMapping("/api/accounts")
        @Allowed(Role.ADMINISTRATOR)
        Map<String, String> accounts() {
            return Map.of();
        }

        @GetMapping("/api/me")
        @Allowed({Role.COORDINATOR, Role.OFFICER, Role.EMPLOYER, Role.CITIZEN, Role.ADMINISTRATOR, Role.STATION})
        Caller me(Caller caller) {
            if (!caller.equals(callers.current())) {
                throw new AssertionError("two callers in one request");
            }
            return caller;
        }

        @PostMapping(path = "/api/alerts", consumes = MediaType.APPLICATION_JSON_VALUE)
        @Allowed(anonymous = true)
        Map<String, Object> subscribe(@RequestBody(required = false) @Nullable String body, Caller caller) {
            return Map.of("anonymous", caller.anonymous());
        }

        @ExceptionHandler(AccessDeniedException.class)
        void deny(AccessDeniedException refused) {
            throw refused;
        }
    }
}
