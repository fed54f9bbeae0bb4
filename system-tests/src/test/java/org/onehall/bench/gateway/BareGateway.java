package org.onehall.bench.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Spring Cloud Gateway Server MVC with one route from its properties and nothing of ours. Runs on the gateway's jars. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class BareGateway {

    public static void main(String[] args) {
        SpringApplication.run(BareGateway.class, args);
    }
}
