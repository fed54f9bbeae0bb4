package org.onehall.identity.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.account.Account;
import org.onehall.identity.account.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who is signed in at the provider itself: a random word in a cookie, its hash in the store. So a restart signs nobody
 * out, any instance serves any request, and a lock of the account ends it at once.
 */
@Component
public class SignInSessions {

    static final String COLLECTION = "signInSessions";
    private static final String COOKIE = "HALL_SIGN_IN";
    private static final Duration LIFE = Duration.ofHours(8);
    /** Desks are shared: who closes the browser has left, however long the session would still live. */
    private static final Duration FOR_THE_BROWSER = Duration.ofSeconds(-1);

    private static final int BYTES = 32;

    private final MongoOperations mongo;
    private final Accounts accounts;
    private final Clock clock;
    private final boolean encrypted;
    private final SecureRandom random = new SecureRandom();

    SignInSessions(
            MongoOperations mongo, Accounts accounts, Clock clock, @Value("${onehall.identity.issuer}") String issuer) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.clock = clock;
        this.encrypted = issuer.startsWith("https:");
    }

    /** A new session for every sign-in: none that somebody else knows of is ever taken up. */
    void open(Account account, String factor, HttpServletRequest request, HttpServletResponse response) {
        close(request, response);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        collection()
                .insertOne(new Document("_id", hash(word))
                        .append("account", account.key())
                        .append("factor", factor)
                        .append("at", Date.from(now))
                        .append("expiresAt", Date.from(now.plus(LIFE))));
        cookie(response, word, FOR_THE_BROWSER);
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        word(request).ifPresent(word -> {
            collection().deleteOne(Filters.eq("_id", hash(word)));
            cookie(response, "", Duration.ZERO);
        });
    }

    public Optional<Authentication> find(HttpServletRequest request) {
        return word(request).flatMap(this::find);
    }

    /** The principal of tokens, which are issued in the name of the account's id. */
    public static Authentication principal(String accountId, String factor, Instant at) {
        var proof = FactorGrantedAuthority.withAuthority(factor).issuedAt(at).build();
        return UsernamePasswordAuthenticationToken.authenticated(accountId, null, List.of(proof));
    }

    private Optional<Authentication> find(String word) {
        Document session = collection().find(Filters.eq("_id", hash(word))).first();
        if (session == null || !session.getDate("expiresAt").toInstant().isAfter(clock.instant())) {
            return Optional.empty();
        }
        Instant at = session.getDate("at").toInstant();
        return accounts.find(session.getString("account"))
                .filter(account -> account.acceptsSignInOf(at))
                .map(account -> principal(account.key(), session.getString("factor"), at));
    }

    private static Optional<String> word(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isBlank());
    }

    private void cookie(HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(encrypted)
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private static String hash(String word) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
