package org.onehall.employer.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import org.onehall.platform.reference.ReferenceCode;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Allowed;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The names behind the codes, for whoever shows them: also those that ended, which old records still bear. */
@RestController
class ReferenceController {

    /** Short, because the first codes of a new hall arrive one by one. */
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ReferenceCodes codes;

    ReferenceController(ReferenceCodes codes) {
        this.codes = codes;
    }

    @Schema(name = "ReferenceCodes")
    record CodeList(List<ReferenceCode> items) {}

    @GetMapping("/api/divisions")
    @Allowed(anonymous = true)
    ResponseEntity<CodeList> divisions() {
        return answer(codes.divisions());
    }

    @GetMapping("/api/occupations")
    @Allowed(anonymous = true)
    ResponseEntity<CodeList> occupations() {
        return answer(codes.occupations());
    }

    private static ResponseEntity<CodeList> answer(List<ReferenceCode> codes) {
        return ResponseEntity.ok().cacheControl(FOR_A_MINUTE).body(new CodeList(codes));
    }
}
