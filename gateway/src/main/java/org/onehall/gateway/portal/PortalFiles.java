package org.onehall.gateway.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The files that pages ask for, compressed when they were built. A name holds its content's hash, so it never changes. */
@Configuration(proxyBeanMethods = false)
class PortalFiles implements WebMvcConfigurer {

    static final String ASSETS = "/assets/";
    private static final String ICON = "/favicon.svg";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final PortalProperties portal;

    PortalFiles(PortalProperties portal) {
        this.portal = portal;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        Path location = portal.location();
        if (location == null) {
            return;
        }
        serve(files, ASSETS + "**", location.resolve("assets"), FOR_EVER);
        serve(files, ICON, location, FOR_A_DAY);
    }

    /** Also of what is sent as it is: a cache must not keep it for those who could have had it smaller. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new VaryingByCoding()).addPathPatterns(ASSETS + "**", ICON);
    }

    private static void serve(ResourceHandlerRegistry files, String pattern, Path folder, CacheControl cache) {
        files.addResourceHandler(pattern)
                .addResourceLocations(new FileSystemResource(folder.toAbsolutePath() + "/"))
                .setCacheControl(cache)
                // Uncached: the portal is built anew while the gateway runs.
                .resourceChain(false)
                .addResolver(new SmallestCoding())
                .addResolver(new PathResourceResolver());
    }

    private static final class VaryingByCoding implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            return true;
        }
    }
}
