package org.onehall.gateway.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Prefers Brotli: the resolver takes what a browser names first, and browsers name gzip first. */
final class SmallestCoding extends EncodedResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return super.resolveResourceInternal(request == null ? null : new BrotliFirst(request), path, locations, chain);
    }

    private static final class BrotliFirst extends HttpServletRequestWrapper {

        BrotliFirst(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            if (value == null || !HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name)) {
                return value;
            }
            return Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .sorted(Comparator.comparing(coding -> !coding.startsWith("br")))
                    .collect(Collectors.joining(", "));
        }
    }
}
