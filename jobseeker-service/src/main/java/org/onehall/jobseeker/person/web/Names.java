package org.onehall.jobseeker.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Text;

/** Brings names, addresses and skills to the form in which they are kept. */
final class Names {

    private Names() {}

    static String checked(String name, Findings findings) {
        String plain = Text.name(name);
        findings.require(plain.matches("[\\p{L}\\p{M}][\\p{L}\\p{M}·. ]{1,49}"), "/name", "name-malformed");
        return plain;
    }

    static @Nullable String address(@Nullable String address) {
        return address == null || address.isBlank() ? null : Text.plain(address);
    }

    static List<String> skills(@Nullable List<String> skills) {
        return skills == null
                ? List.of()
                : skills.stream().map(Text::plain).distinct().toList();
    }
}
