package org.onehall.identity.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.account.Account;
import org.onehall.identity.code.CodeDesk;
import org.onehall.identity.code.PhoneNumber;
import org.onehall.identity.signin.LoginPage.CodeSent;
import org.onehall.identity.signin.LoginPage.Scene;
import org.onehall.identity.signin.SignInOutcome.PasswordToReplace;
import org.onehall.identity.signin.SignInOutcome.Refused;
import org.onehall.identity.signin.SignInOutcome.SignedIn;
import org.onehall.identity.signin.SignInOutcome.UnfitPassword;
import org.onehall.identity.signin.SignInOutcome.Wait;
import org.onehall.platform.security.Allowed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page. Every answer leads on to the authorization request that brought the browser here, or to the hall. */
@Hidden
@Controller
class LoginController {

    private final SignInDesk desk;
    private final CodeDesk codes;
    private final SignInSessions sessions;
    private final LoginPage page;

    LoginController(SignInDesk desk, CodeDesk codes, SignInSessions sessions, LoginPage page) {
        this.desk = desk;
        this.codes = codes;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping("/login")
    @Allowed(anonymous = true)
    ResponseEntity<String> show(
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String request,
            CsrfToken csrf,
            HttpServletRequest asked) {
        Scene scene = new Scene(request, csrf, Appearance.of(asked));
        return "phone".equals(way)
                ? page.phoneForm(scene, HttpStatus.OK, null)
                : page.passwordForm(scene, HttpStatus.OK, null);
    }

    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Allowed(anonymous = true)
    ResponseEntity<String> signIn(
            @ModelAttribute LoginForm form, CsrfToken csrf, HttpServletRequest request, HttpServletResponse response) {
        Scene scene = new Scene(form.request(), csrf, Appearance.of(request));
        return switch (Objects.requireNonNullElse(form.step(), "")) {
            case "phone" -> sendCode(form, scene, request);
            case "code" -> byCode(form, scene, request, response);
            case "replace" -> replacePassword(form, scene, request, response);
            default -> byPassword(form, scene, request, response);
        };
    }

    private ResponseEntity<String> byPassword(
            LoginForm form, Scene scene, HttpServletRequest request, HttpServletResponse response) {
        var outcome = desk.byPassword(form.nameTyped(), form.passwordTyped(), request.getRemoteAddr());
        return switch (outcome) {
            case SignedIn(Account account) -> {
                sessions.open(account, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
                yield onward(scene);
            }
            case PasswordToReplace _ -> page.replacementForm(scene, HttpStatus.OK, null, form.nameTyped());
            case Wait(Duration time) -> page.passwordForm(scene, HttpStatus.TOO_MANY_REQUESTS, waiting(scene, time));
            case Refused _, UnfitPassword _ ->
                page.passwordForm(scene, HttpStatus.UNAUTHORIZED, page.text(scene, "login.refused"));
        };
    }

    private ResponseEntity<String> replacePassword(
            LoginForm form, Scene scene, HttpServletRequest request, HttpServletResponse response) {
        String name = form.nameTyped();
        var outcome = desk.replacingPassword(name, form.passwordTyped(), form.chosenTyped(), request.getRemoteAddr());
        return switch (outcome) {
            case SignedIn(Account account) -> {
                sessions.open(account, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
                yield onward(scene);
            }
            case UnfitPassword(String code) ->
                page.replacementForm(scene, HttpStatus.BAD_REQUEST, page.text(scene, "login." + code), name);
            case Wait(Duration time) ->
                page.replacementForm(scene, HttpStatus.TOO_MANY_REQUESTS, waiting(scene, time), name);
            case Refused _, PasswordToReplace _ ->
                page.replacementForm(scene, HttpStatus.UNAUTHORIZED, page.text(scene, "login.refused"), name);
        };
    }

    private ResponseEntity<String> sendCode(LoginForm form, Scene scene, HttpServletRequest request) {
        Optional<PhoneNumber> phone = PhoneNumber.of(form.phoneTyped());
        if (phone.isEmpty()) {
            return page.phoneForm(scene, HttpStatus.BAD_REQUEST, page.text(scene, "login.phone.malformed"));
        }
        return codes.request(phone.get(), request.getRemoteAddr(), scene.language())
                .map(sent -> page.codeForm(scene, HttpStatus.OK, null, new CodeSent(sent.codeId(), phone.get())))
                .orElseGet(() ->
                        page.phoneForm(scene, HttpStatus.TOO_MANY_REQUESTS, page.text(scene, "login.phone.later")));
    }

    private ResponseEntity<String> byCode(
            LoginForm form, Scene scene, HttpServletRequest request, HttpServletResponse response) {
        Optional<Account> citizen = desk.byCode(form.codeIdHeld(), form.codeTyped());
        if (citizen.isEmpty()) {
            String alert = page.text(scene, "login.code.refused");
            CodeSent sent = new CodeSent(
                    form.codeIdHeld(), PhoneNumber.of(form.phoneTyped()).orElse(null));
            return page.codeForm(scene, HttpStatus.UNAUTHORIZED, alert, sent);
        }
        sessions.open(citizen.get(), FactorGrantedAuthority.OTT_AUTHORITY, request, response);
        return onward(scene);
    }

    private String waiting(Scene scene, Duration time) {
        return page.text(scene, "login.wait", Math.max(1, time.toSeconds()));
    }

    /** Always an address of ours: what the browser sent is only ever the query behind it. */
    private static ResponseEntity<String> onward(Scene scene) {
        String request = scene.request();
        boolean known = request != null && !request.isBlank() && request.chars().allMatch(LoginController::isOfQuery);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, known ? "/oauth2/authorize?" + request : "/")
                .build();
    }

    private static boolean isOfQuery(int character) {
        return character > ' ' && character < 127;
    }
}
