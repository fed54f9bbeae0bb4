package org.onehall.employer.employer;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.privacy.Masks;
import org.onehall.platform.privacy.PersonKeys;

/** An employer as shown; the contact is masked. */
record EmployerView(
        String id,
        String creditCode,
        String name,
        Scale scale,
        String division,
        @Nullable ContactView contact) {

    /** The mark is another once the contact is, be it in what the masks hide. */
    record ContactView(String name, String phone, String mark) {}

    static EmployerView of(Employer employer, PersonKeys keys) {
        EmployerFile file = employer.file();
        ContactView contact = null;
        if (file.contact() != null) {
            ContactRequest open = ContactRequest.open(file.contact(), keys, employer.key());
            contact = new ContactView(
                    Masks.name(open.name()),
                    Masks.phone(open.phone()),
                    file.contact().mark());
        }
        return new EmployerView(
                employer.key(), employer.creditCode(), file.name(), file.scale(), file.division(), contact);
    }
}
