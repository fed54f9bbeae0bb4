package org.onehall.platform.web.shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is ordered. */
public record Order(
        @NotBlank @Size(min = 2, max = 20) String name,
        @Min(1) @Max(9) int count,
        @Nullable BigDecimal price,
        @Nullable Double weight,
        @Nullable LocalDate due,
        @Nullable Colour colour,
        @Nullable List<@Valid Line> lines,

        @Nullable @Pattern(regexp = Order.SHELF, message = "{shelf-malformed}")
        String shelf) {

    static final String SHELF = "[A-Z][0-9]{2}";

    /** Colours that there are. */
    public enum Colour {
        RED,
        BLUE,
        @JsonProperty("light-green")
        LIGHT_GREEN
    }

    /** A line of an order. */
    public record Line(@NotBlank String text, @Nullable Line inner) {}
}
