package org.onehall.platform.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.idempotency.Attempt.StoredAnswer;
import org.onehall.platform.web.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One effect and one answer for every POST that carries the same {@code Idempotency-Key}, by caller. What the store cannot promise is
 * not done: without the store the answer is 503.
 *
 * <p>Answers that took no effect and may well be another next time (4xx of form, sign-in or rate, a lost race) free the key. A 5xx may
 * have taken effect, so its repeat runs at once as one of a try that died: with the same ids.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String NEVER_STORED = IdempotencyFilter.class.getName() + ".neverStored";

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Set<Integer> FREEING = Set.of(400, 401, 403, 405, 406, 408, 413, 414, 415, 428, 429, 431);
    private static final List<String> KEPT_HEADERS =
            List.of("Content-Type", "Content-Language", "Content-Disposition", "Location", "ETag", "Link");
    private static final int MAX_BODY = 1024 * 1024;

    private final IdempotencyKeys keys;
    private final Upkeep upkeep;

    IdempotencyFilter(IdempotencyKeys keys, Upkeep upkeep) {
        this.keys = keys;
        this.upkeep = upkeep;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        String key = given.getFirst();
        if (given.size() > 1 || !KEY.matcher(key).matches()) {
            throw ProblemException.invalid(HEADER, "malformed-idempotency-key");
        }
        Principal principal = request.getUserPrincipal();
        String client = principal == null ? "" : principal.getName();
        HttpServletRequest read = request;
        String fingerprint;
        if (isForm(request)) {
            fingerprint = Fingerprint.ofParts(request);
        } else {
            byte[] body = request.getInputStream().readAllBytes();
            fingerprint = Fingerprint.of(request, body);
            read = new ReadBody(request, body);
        }
        switch (keys.begin(Fingerprint.of(client, key), new AnswerSeal(client, key, fingerprint))) {
            case Attempt.Reused() ->
                throw ProblemException.refused("idempotency-key-reused").at(HEADER);
            case Attempt.InFlight() ->
                throw ProblemException.conflict("idempotency-in-flight").retryAfter(Duration.ofSeconds(1));
            case Attempt.Answered(StoredAnswer answer) -> replay(answer, response);
            case Attempt.Run run -> run(run, read, response, chain, client + '\n' + key + '\n' + fingerprint);
        }
    }

    private void run(
            Attempt.Run run, HttpServletRequest request, HttpServletResponse response, FilterChain chain, String seed)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        upkeep.began(run);
        boolean ended = false;
        try {
            Ids.deriving(seed, run.firstTry(), run.repeat(), () -> {
                chain.doFilter(request, answer);
                return run;
            });
            ended = true;
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            upkeep.ended(run);
            settle(run, request, ended ? answer : null);
        }
        answer.copyBodyToResponse();
    }

    private void settle(Attempt.Run run, HttpServletRequest request, @Nullable ContentCachingResponseWrapper answer) {
        try {
            if (answer == null || answer.getStatus() >= 500) {
                keys.lapse(run);
            } else if (isFreeing(request, answer.getStatus())) {
                keys.release(run);
            } else {
                keys.answered(run, stored(answer));
            }
        } catch (RuntimeException e) {
            // The effect, if any, stands and its answer is given; a repeat runs again with the same ids once the lease
            // is over.
            log.warn("The answer to an idempotent POST could not be kept: {}", e.toString());
        }
    }

    private static boolean isFreeing(HttpServletRequest request, int status) {
        boolean lostRace = request.getAttribute(ProblemWriter.PROBLEM) instanceof ProblemException problem
                && problem.code().equals("stale");
        return FREEING.contains(status) || lostRace || request.getAttribute(NEVER_STORED) != null;
    }

    private static StoredAnswer stored(ContentCachingResponseWrapper answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        byte[] body = answer.getContentAsByteArray();
        return new StoredAnswer(answer.getStatus(), headers, body.length > MAX_BODY ? null : new Binary(body));
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        Binary body = answer.body();
        response.setContentLength(body == null ? 0 : body.length());
        if (body != null) {
            response.getOutputStream().write(body.getData());
        }
        response.flushBuffer();
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
