package org.onehall.platform.security.web;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What each handler declares, read once at start-up; a handler that declares nothing stops the start. */
final class HandlerPermissions implements SmartInitializingSingleton {

    /** Roles that may call; {@code anonymous} means anyone. */
    record Permission(Set<Role> roles, boolean anonymous) {}

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final List<PathPattern> openPaths;
    private Map<Method, Permission> permissions = Map.of();

    HandlerPermissions(ObjectProvider<RequestMappingHandlerMapping> mappings, List<String> openPaths) {
        this.mappings = mappings;
        this.openPaths =
                openPaths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<Method, Permission> found = new HashMap<>();
        Set<String> faults = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> !isOpen(entry.getKey()))
                .forEach(entry -> declare(entry.getValue(), found, faults));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    faults.stream().collect(Collectors.joining("\n  ", "Nobody is allowed to call:\n  ", "")));
        }
        permissions = Map.copyOf(found);
    }

    /** Null for a handler that is not one of ours. */
    @Nullable
    Permission of(HandlerMethod handler) {
        return permissions.get(handler.getMethod());
    }

    String[] openPaths() {
        return openPaths.stream().map(PathPattern::getPatternString).toArray(String[]::new);
    }

    private static void declare(HandlerMethod handler, Map<Method, Permission> found, Set<String> faults) {
        Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        String name = handler.getShortLogMessage();
        if (allowed == null) {
            faults.add(name + ": has no @Allowed");
        } else if (allowed.anonymous() == (allowed.value().length > 0)) {
            faults.add(name + ": @Allowed names either roles or anonymous = true");
        } else {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(List.of(allowed.value()));
            found.put(handler.getMethod(), new Permission(roles, allowed.anonymous()));
        }
    }

    private boolean isOpen(RequestMappingInfo info) {
        Set<String> patterns = info.getPatternValues();
        return !patterns.isEmpty() && patterns.stream().allMatch(this::isOpen);
    }

    private boolean isOpen(String pattern) {
        PathContainer path = PathContainer.parsePath(pattern);
        return openPaths.stream()
                .anyMatch(open ->
                        open.getPatternString().equals(pattern) || (!pattern.contains("*") && open.matches(path)));
    }
}
