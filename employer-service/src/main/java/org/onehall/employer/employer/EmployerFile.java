package org.onehall.employer.employer;

import org.jspecify.annotations.Nullable;

/** What an employer may change of its file; the credit code it may not. */
record EmployerFile(
        String name, Scale scale, String division, @Nullable Contact contact) {}
