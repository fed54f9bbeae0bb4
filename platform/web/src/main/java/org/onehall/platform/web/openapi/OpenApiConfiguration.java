package org.onehall.platform.web.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.onehall.platform.web.IfMatch;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The document at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(OpenApiCustomizer.class)
public class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(IfMatch.class);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(Environment environment) {
        return new OpenAPI()
                .info(new Info()
                        .title(environment.getProperty("spring.application.name", "Onehall"))
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OpenApiCustomizer problemResponses() {
        return new ProblemResponses();
    }

    @Bean
    OperationCustomizer declaredAnswers() {
        return new DeclaredAnswers();
    }

    @Bean
    ModelConverter nullableProperties() {
        return new NullableProperties();
    }

    @Bean
    OperationCustomizer sharedParameters() {
        return new SharedParameters();
    }
}
