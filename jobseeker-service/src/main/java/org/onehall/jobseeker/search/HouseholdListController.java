package org.onehall.jobseeker.search;

import static org.onehall.platform.security.Role.COORDINATOR;
import static org.onehall.platform.security.Role.OFFICER;
import static org.onehall.platform.security.Role.STATION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.household.web.HouseholdView;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.PageOf;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HouseholdListController {

    private final HouseholdSearch search;
    private final ReferenceCodes codes;

    /**
     * Which households are wanted.
     *
     * @param member id of a person
     */
    record HouseholdQuery(
            @Nullable @Pattern(regexp = "[0-9]{6}|[0-9]{9}|[0-9]{12}", message = "{division-malformed}")
            String division,

            @Nullable Boolean zeroEmployment,
            @Nullable @Size(min = 1, max = 64) String member,
            @Nullable Order sort,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable @Min(1) @Max(100) Integer limit) {

        /** How the list is ordered; households with somebody in work come behind those without. */
        enum Order {
            PLACE,
            MOST_MEMBERS,
            LONGEST_ZERO_EMPLOYMENT
        }

        Order order() {
            return sort == null ? Order.PLACE : sort;
        }

        int size() {
            return limit == null ? 20 : limit;
        }
    }

    HouseholdListController(HouseholdSearch search, ReferenceCodes codes) {
        this.search = search;
        this.codes = codes;
    }

    @GetMapping("/api/households")
    @Allowed({COORDINATOR, OFFICER, STATION})
    PageOf<HouseholdView> households(@Valid @ParameterObject @ModelAttribute HouseholdQuery query, Caller caller) {
        Scope scope = Scope.of(caller, query.division());
        codes.requireKnownDivision("division", query.division());
        return search.find(query, scope).map(HouseholdView::of);
    }
}
