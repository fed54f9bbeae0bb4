package org.onehall.platform.security;

import java.util.Locale;
import java.util.Optional;

/** What a caller is in the house. On the wire a role is its name in lower case. */
public enum Role {
    /** Works at a street or community labour station, for the people of its division. */
    COORDINATOR,
    /** Works at the district's hall. */
    OFFICER,
    /** Acts for one employer. */
    EMPLOYER,
    /** Anyone with a phone, for their own affairs. */
    CITIZEN,
    /** Runs the platform; sees no person's data by that alone. */
    ADMINISTRATOR,
    /** A station's or partner's system that calls with its own key. */
    STATION;

    /** Whether it is held for divisions. A division gives no right to any other role. */
    public boolean isOfAPlace() {
        return this == COORDINATOR || this == OFFICER || this == STATION;
    }

    /** The name in claims, configuration and documents: {@code coordinator}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this wire name; empty for a name the house does not know. */
    public static Optional<Role> of(String wireName) {
        for (Role role : values()) {
            if (role.name().equalsIgnoreCase(wireName)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
