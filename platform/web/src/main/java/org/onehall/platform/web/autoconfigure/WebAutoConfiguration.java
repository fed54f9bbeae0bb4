package org.onehall.platform.web.autoconfigure;

import org.onehall.platform.web.WebProperties;
import org.onehall.platform.web.idempotency.IdempotencyConfiguration;
import org.onehall.platform.web.input.InputConfiguration;
import org.onehall.platform.web.openapi.OpenApiConfiguration;
import org.onehall.platform.web.problem.ProblemConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Everything between the line and a controller. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        },
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
@Import({
    ProblemConfiguration.class,
    InputConfiguration.class,
    IdempotencyConfiguration.class,
    OpenApiConfiguration.class
})
public final class WebAutoConfiguration {}
