package org.onehall.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Its filter chain is its own: of the platform's security it takes how tokens are verified. */
@SpringBootApplication(excludeName = "org.onehall.platform.security.web.OnehallSecurityAutoConfiguration")
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
