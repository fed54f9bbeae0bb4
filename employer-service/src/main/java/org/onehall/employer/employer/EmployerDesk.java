package org.onehall.employer.employer;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Registers employers and keeps their files. */
@Component
class EmployerDesk {

    private final AggregateStore store;
    private final ReferenceCodes codes;
    private final PersonKeys keys;
    private final SearchIndex index;

    EmployerDesk(AggregateStore store, ReferenceCodes codes, PersonKeys keys, SearchIndex index) {
        this.store = store;
        this.codes = codes;
        this.keys = keys;
        this.index = index;
    }

    Employer register(EmployerRequest request, Caller caller) {
        CreditCode creditCode = creditCode(request);
        caller.requireDivision("/division", request.division());
        codes.requireDivision("/division", request.division());
        String id = Ids.next();
        if (Ids.isRepeat() && store.find(Employer.class, id).isPresent()) {
            return find(id);
        }
        try {
            Employer employer = store.insert(Employer.register(id, creditCode, file(id, request, null)));
            index.refresh(employer);
            return employer;
        } catch (DuplicateException e) {
            throw ProblemException.conflict("employer-exists").at("/creditCode").because(e);
        }
    }

    Employer change(String id, EmployerRequest request, @Nullable Long expected, Caller caller) {
        Employer known = find(id);
        requireMayChange(known, caller);
        if (!known.creditCode().equals(creditCode(request).value())) {
            throw ProblemException.conflict("credit-code-stays").at("/creditCode");
        }
        if (!known.file().division().equals(request.division())) {
            if (!caller.has(Role.EMPLOYER)) {
                caller.requireDivision("/division", request.division());
            }
            codes.requireDivision("/division", request.division());
        }
        EmployerFile file = file(id, request, known.file().contact());
        Employer changed = store.change(Employer.class, id, employer -> {
            Etag.check(expected, employer.version());
            employer.change(file);
        });
        index.refresh(changed);
        return changed;
    }

    private static CreditCode creditCode(EmployerRequest request) {
        return CreditCode.parse(request.creditCode())
                .orElseThrow(() -> ProblemException.invalid("/creditCode", "credit-code-malformed"));
    }

    Employer find(String id) {
        return store.find(Employer.class, id).orElseThrow(() -> ProblemException.unknown("employer-unknown", id));
    }

    static void requireMayChange(Employer employer, Caller caller) {
        boolean own = caller.has(Role.EMPLOYER) && employer.key().equals(caller.employer());
        if (!own) {
            caller.requireDivision(employer.file().division());
        }
    }

    /** Sealing the same words makes other ciphertext, so an unchanged contact keeps what it has. */
    private EmployerFile file(String id, EmployerRequest request, @Nullable Contact known) {
        return new EmployerFile(
                request.name().strip(), request.scale(), request.division(), seal(id, request.contact(), known));
    }

    private @Nullable Contact seal(String id, @Nullable ContactRequest contact, @Nullable Contact known) {
        if (contact == null) {
            return known;
        }
        if (known != null && contact.equals(ContactRequest.open(known, keys, id))) {
            return known;
        }
        return new Contact(
                keys.seal(id, contact.name()).value(),
                keys.seal(id, contact.phone()).value());
    }
}
