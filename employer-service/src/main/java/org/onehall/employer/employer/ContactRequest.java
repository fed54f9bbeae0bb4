package org.onehall.employer.employer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;

/** Whom to call, in clear: what a request brings and what a logged look shows. */
record ContactRequest(
        @NotBlank @Size(max = 40) String name,

        @Pattern(regexp = "^\\+?[0-9][0-9 -]{4,18}[0-9]$", message = "{phone-malformed}") @NotBlank
        String phone) {

    static ContactRequest open(Contact sealed, PersonKeys keys, String employerId) {
        return new ContactRequest(
                keys.open(employerId, new Sealed(sealed.name())), keys.open(employerId, new Sealed(sealed.phone())));
    }

    /** Sealed values, digits and all, stay out of logs. */
    @Override
    public String toString() {
        return "ContactRequest[hidden]";
    }
}
