package org.onehall.jobseeker.person;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How a person is reached, sealed.
 *
 * @param phoneRef lookup hash of the phone, there exactly when the phone is
 */
public record Contact(
        @Nullable String phone,
        @Indexed(sparse = true) @Nullable String phoneRef,
        @Nullable String address) {

    static final Contact NONE = new Contact(null, null, null);
}
