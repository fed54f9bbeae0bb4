package org.onehall.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses at the gateway's own addresses each method that its document does not name. What signs in and out are filters, and one
 * that is for GET alone would start a sign-in at a DELETE.
 */
public final class DescribedMethods extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final List<Address> own;

    private record Address(PathPattern pattern, Set<String> methods) {}

    public DescribedMethods(ProblemWriter problems) {
        this.problems = problems;
        this.own = described();
    }

    private static List<Address> described() {
        List<Address> addresses = new ArrayList<>();
        try {
            JsonNode document =
                    JsonMapper.shared().readTree(new ClassPathResource("gateway-api.json").getContentAsByteArray());
            document.path("paths").forEachEntry((path, item) -> {
                Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
                item.propertyNames().forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
                if (methods.contains("GET")) {
                    methods.add("HEAD");
                }
                addresses.add(new Address(PathPatternParser.defaultInstance.parse(path), methods));
            });
        } catch (IOException e) {
            throw new IllegalStateException("The gateway's own document cannot be read", e);
        }
        return List.copyOf(addresses);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Address> refusing = refusing(request);
        if (refusing.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Allow", String.join(", ", refusing.get().methods));
        problems.write(request, response, Problem.METHOD_NOT_ALLOWED);
    }

    private Optional<Address> refusing(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return own.stream()
                .filter(address -> address.pattern.matches(path))
                .findFirst()
                .filter(address -> !address.methods.contains(request.getMethod()));
    }
}
