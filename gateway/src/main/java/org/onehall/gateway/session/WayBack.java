package org.onehall.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers on which page somebody began to sign in, and leads back to it. Never to another host. */
class WayBack extends OncePerRequestFilter implements AuthenticationSuccessHandler {

    private static final String FROM = "from";
    private static final String KEPT = WayBack.class.getName();
    private static final int LONGEST = 1000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(SignIn.START);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = request.getParameter(FROM);
        if (isOfThisHall(from)) {
            request.getSession().setAttribute(KEPT, from);
        }
        chain.doFilter(request, response);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        response.sendRedirect(taken(request.getSession(false)));
    }

    private static String taken(@Nullable HttpSession session) {
        Object kept = session == null ? null : session.getAttribute(KEPT);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
        return kept instanceof String from ? from : "/";
    }

    /** A path and a query of ours: {@code //other.example} and {@code /\other.example} would lead elsewhere. */
    private static boolean isOfThisHall(@Nullable String from) {
        return from != null
                && from.length() <= LONGEST
                && from.startsWith("/")
                && !from.startsWith("//")
                && from.chars().allMatch(it -> it > ' ' && it < 127 && it != '\\');
    }
}
