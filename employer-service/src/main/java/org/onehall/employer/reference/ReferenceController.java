package org.onehall.employer.reference;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Copies;
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

    private final Copies copies;

    ReferenceController(Copies copies) {
        this.copies = copies;
    }

    record ReferenceCode(
            String code,
            String name,
            @Nullable String nameEn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    record ReferenceCodes(List<ReferenceCode> items) {

        static ReferenceCodes of(List<ReferenceCode> codes) {
            return new ReferenceCodes(codes.stream()
                    .sorted(Comparator.comparing(ReferenceCode::code))
                    .toList());
        }
    }

    @GetMapping("/api/divisions")
    @Allowed(anonymous = true)
    ResponseEntity<ReferenceCodes> divisions() {
        return answer(copies.all(Division.class).stream()
                .map(it -> new ReferenceCode(it.code(), it.name(), it.nameEn(), it.validFrom(), it.validUntil()))
                .toList());
    }

    @GetMapping("/api/occupations")
    @Allowed(anonymous = true)
    ResponseEntity<ReferenceCodes> occupations() {
        return answer(copies.all(Occupation.class).stream()
                .map(it -> new ReferenceCode(it.code(), it.name(), it.nameEn(), it.validFrom(), it.validUntil()))
                .toList());
    }

    private static ResponseEntity<ReferenceCodes> answer(List<ReferenceCode> codes) {
        return ResponseEntity.ok().cacheControl(FOR_A_MINUTE).body(ReferenceCodes.of(codes));
    }
}
