package org.onehall.employer.employer;

import org.onehall.platform.privacy.Sealed;

/** Whom to call, sealed under a key of the employer's own. */
record Contact(String name, String phone) {

    /** Both are sealed anew where one of them changes. */
    String mark() {
        return new Sealed(phone).mark();
    }
}
