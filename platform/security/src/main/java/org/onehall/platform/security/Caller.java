package org.onehall.platform.security;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who calls, as the verified token says. A controller method takes it as a parameter.
 *
 * @param subject stable id of the account or client
 * @param name by which the caller is presented to others: an official, a station's system or somebody of an employer; null
 *     of a citizen, and where none was given
 * @param divisions official code prefixes the caller acts for: 6 digits a district, 9 a street, 12 a community; none without
 *     a role of a place, whatever the token says: an employer's account made "with its district" must not act for the district
 * @param employer id of the employer the caller acts for
 * @param phoneRef keyed hash of a citizen's phone
 * @param anonymous true when the request carried no token; then there are no roles and no divisions
 */
public record Caller(
        String subject,
        @Nullable String name,
        Set<Role> roles,
        Set<String> divisions,
        @Nullable String employer,
        @Nullable String phoneRef,
        boolean anonymous) {

    private static final Caller NOBODY = new Caller("anonymous", null, Set.of(), Set.of(), null, null, true);

    public Caller {
        roles = Set.copyOf(roles);
        if (divisions.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A blank division would stand for the whole country");
        }
        divisions = roles.stream().anyMatch(Role::isOfAPlace) ? Set.copyOf(divisions) : Set.of();
    }

    /** The caller of a request without a token. */
    public static Caller nobody() {
        return NOBODY;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** In what capacity the caller acts on what belongs to this division: as its staff where they are, else as what they are. */
    public Capacity capacityIn(String divisionCode) {
        Optional<String> station =
                divisions.stream().filter(divisionCode::startsWith).max(Comparator.comparingInt(String::length));
        Stream<Role> staff =
                station.isPresent() ? Stream.of(Role.COORDINATOR, Role.OFFICER, Role.STATION) : Stream.of();
        return Stream.concat(staff, Stream.of(Role.values()))
                .filter(roles::contains)
                .findFirst()
                .map(role -> new Capacity(role, station.orElse(null)))
                .orElseThrow(() -> new AccessDeniedException("Acts in no role"));
    }

    /** Whether the division of this code lies in one of the caller's own. */
    public boolean mayAct(String divisionCode) {
        for (String division : divisions) {
            if (divisionCode.startsWith(division)) {
                return true;
            }
        }
        return false;
    }

    /** @throws AccessDeniedException answered 403, when the division of what is asked for is not the caller's */
    public void requireDivision(String divisionCode) throws AccessDeniedException {
        require(divisionCode, null);
    }

    /**
     * The same of a division that the caller names.
     *
     * @param field where it is named: a JSON pointer or a parameter
     */
    public void requireDivision(String field, String divisionCode) throws AccessDeniedException {
        require(divisionCode, field);
    }

    private void require(String divisionCode, @Nullable String field) {
        if (mayAct(divisionCode)) {
            return;
        }
        throw divisions.isEmpty()
                ? new AccessDeniedException("Acts for no division")
                : new ForeignDivisionException(divisions, field);
    }
}
