package org.onehall.employer.employer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An employer's file as sent; a contact that is left out stays as it is. */
record EmployerRequest(
        @NotBlank @Size(max = 30) String creditCode,
        @NotBlank @Size(max = 100) String name,
        @NotNull Scale scale,

        @NotNull @Pattern(regexp = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$", message = "{division-malformed}")
        String division,

        @Valid @Nullable ContactRequest contact) {}
