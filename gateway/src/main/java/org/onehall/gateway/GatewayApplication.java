package org.onehall.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration;

/**
 * Its filter chain is its own: of the platform's security it takes how tokens are verified. So are its routes and the way
 * behind them: of Server MVC's, nothing is set up.
 */
@SpringBootApplication(
        exclude = {GatewayServerMvcAutoConfiguration.class, FilterAutoConfiguration.class},
        excludeName = "org.onehall.platform.security.web.OnehallSecurityAutoConfiguration")
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
