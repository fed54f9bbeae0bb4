package org.onehall.employer.vacancy;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.openapi.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/vacancies")
class VacancyController {

    private final VacancyDesk desk;
    private final VacancySearch search;

    VacancyController(VacancyDesk desk, VacancySearch search) {
        this.desk = desk;
        this.search = search;
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    @Allowed({Role.EMPLOYER, Role.COORDINATOR, Role.OFFICER, Role.STATION})
    ResponseEntity<VacancyView> draft(@RequestBody @Valid VacancyRequest request, Caller caller) {
        Vacancy vacancy = desk.draft(request, caller);
        return ResponseEntity.created(URI.create("/api/vacancies/" + vacancy.key()))
                .eTag(Etag.of(vacancy.version()))
                .body(VacancyView.of(vacancy));
    }

    @GetMapping
    @Allowed(anonymous = true)
    VacancyList list(@Valid @ParameterObject @ModelAttribute VacancyQuery query, Caller caller) {
        return search.find(query, caller);
    }

    @GetMapping("/{id}")
    @Allowed(anonymous = true)
    ResponseEntity<VacancyView> find(@PathVariable @Size(max = 64) String id, Caller caller) {
        return answer(desk.find(id, caller));
    }

    @PutMapping("/{id}")
    @Allowed({Role.EMPLOYER, Role.COORDINATOR, Role.OFFICER, Role.STATION})
    @Answers(422)
    ResponseEntity<VacancyView> change(
            @PathVariable @Size(max = 64) String id,
            @RequestBody @Valid VacancyRequest request,
            @IfMatch @Nullable Long expected,
            Caller caller) {
        return answer(desk.change(id, request, expected, caller));
    }

    @PutMapping("/{id}/publication")
    @Allowed({Role.EMPLOYER, Role.COORDINATOR, Role.OFFICER, Role.STATION})
    @Answers(422)
    ResponseEntity<VacancyView> publish(
            @PathVariable @Size(max = 64) String id, @IfMatch @Nullable Long expected, Caller caller) {
        return answer(desk.publish(id, expected, caller));
    }

    @PutMapping("/{id}/closure")
    @Allowed({Role.EMPLOYER, Role.COORDINATOR, Role.OFFICER, Role.STATION})
    ResponseEntity<VacancyView> close(
            @PathVariable @Size(max = 64) String id,
            @RequestBody @Valid ClosureRequest request,
            @IfMatch @Nullable Long expected,
            Caller caller) {
        return answer(desk.close(id, request.reason(), expected, caller));
    }

    private static ResponseEntity<VacancyView> answer(Vacancy vacancy) {
        return ResponseEntity.ok().eTag(Etag.of(vacancy.version())).body(VacancyView.of(vacancy));
    }

    /** Why the employer closes it: filled by other ways, or withdrawn. */
    record ClosureRequest(@NotNull ClosureReason reason) {}
}
