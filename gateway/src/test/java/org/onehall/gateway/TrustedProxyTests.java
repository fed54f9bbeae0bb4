package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrustedProxyTests {

    static House house;
    static Caller caller;
    static final Backend JOBSEEKER = new Backend("jobseeker-service");

    @BeforeAll
    static void start() {
        house = new House(
                List.of(JOBSEEKER),
                "onehall.gateway.caller.trusted-proxies=127.0.0.1/32,10.0.0.0/8",
                "onehall.gateway.limits.peer.burst=3",
                "onehall.gateway.limits.peer.per-minute=1");
        caller = new Caller(house);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static String client(String... forwarded) {
        String[] headers = new String[forwarded.length * 2];
        for (int i = 0; i < forwarded.length; i++) {
            headers[i * 2] = "X-Forwarded-For";
            headers[i * 2 + 1] = forwarded[i];
        }
        caller.get("/api/persons", headers);
        String seen = JOBSEEKER.last().header("X-Forwarded-For");
        return seen == null ? "" : seen;
    }

    @Test
    void believesATrustedProxyAsFarAsTheFirstStranger() {
        assertThat(client("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client("6.6.6.6, 203.0.113.8, 10.1.2.3")).isEqualTo("203.0.113.8");
        assertThat(client("6.6.6.6", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(client("2001:db8::1")).isEqualTo("2001:db8::1");
    }

    @Test
    void aNameInPlaceOfAnAddressIsNotLookedUp() {
        assertThat(client("attacker.example")).isEqualTo("127.0.0.1");
    }

    @Test
    void countsByTheCallerBehindTheProxy() {
        for (int i = 0; i < 3; i++) {
            caller.get("/api/persons", "X-Forwarded-For", "203.0.113.20");
        }
        assertThat(caller.get("/api/persons", "X-Forwarded-For", "203.0.113.20").statusCode())
                .isEqualTo(429);
        assertThat(caller.get("/api/persons", "X-Forwarded-For", "203.0.113.21").statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsFiguresToNobodyBehindTheProxy() {
        assertThat(caller.get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.30")
                        .statusCode())
                .isEqualTo(401);
    }
}
