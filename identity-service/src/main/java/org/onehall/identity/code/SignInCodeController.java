package org.onehall.identity.code;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
import org.onehall.identity.code.CodeDesk.Requested;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInCodeController {

    private static final Duration RETRY = Duration.ofMinutes(15);

    private final CodeDesk desk;

    SignInCodeController(CodeDesk desk) {
        this.desk = desk;
    }

    record SignInCodeRequest(@NotBlank @Size(max = 30) String phone) {}

    @PostMapping("/api/sign-in-codes")
    @ApiResponse(responseCode = "202")
    @Allowed(anonymous = true)
    @Answers(429)
    ResponseEntity<Requested> request(
            @RequestBody @Validated SignInCodeRequest wanted, HttpServletRequest request, Locale language) {
        PhoneNumber phone =
                PhoneNumber.of(wanted.phone()).orElseThrow(() -> ProblemException.invalid("/phone", "phone-malformed"));
        Requested requested = desk.request(phone, request.getRemoteAddr(), language)
                .orElseThrow(() -> ProblemException.tooMany("too-many-codes", RETRY));
        return ResponseEntity.accepted().body(requested);
    }
}
