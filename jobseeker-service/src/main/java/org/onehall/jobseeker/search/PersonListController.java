package org.onehall.jobseeker.search;

import static org.onehall.platform.security.Role.COORDINATOR;
import static org.onehall.platform.security.Role.OFFICER;
import static org.onehall.platform.security.Role.STATION;

import jakarta.validation.Valid;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.openapi.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonListController {

    private final TracedSearch search;

    PersonListController(TracedSearch search) {
        this.search = search;
    }

    @GetMapping("/api/persons")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(429)
    PersonPage persons(@Valid @ParameterObject @ModelAttribute PersonQuery query, Caller caller) {
        return search.find(query, caller);
    }
}
