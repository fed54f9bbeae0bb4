package org.onehall.notification.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The code that was sent to the phone. */
record ConfirmRequest(
        @NotNull @Pattern(regexp = "[0-9]{6}", message = "{code-malformed}")
        String code) {

    @Override
    public String toString() {
        return "a code";
    }
}
