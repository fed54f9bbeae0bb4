package org.onehall.platform.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Equips the contexts of tests that carry {@link RealParts} or {@link AcceptsTokens}. */
final class PartsContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        boolean parts = AnnotatedElementUtils.hasAnnotation(testClass, RealParts.class);
        boolean tokens = AnnotatedElementUtils.hasAnnotation(testClass, AcceptsTokens.class);
        return parts || tokens ? new PartsContextCustomizer(parts) : null;
    }
}
