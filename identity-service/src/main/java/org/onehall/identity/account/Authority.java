package org.onehall.identity.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.FieldProblem;

/**
 * What its holder may act as, and where.
 *
 * @param divisions official code prefixes: 6 digits a district, 9 a street, 12 a community
 * @param employer id of the employer its holder acts for
 */
public record Authority(
        Set<Role> roles, Set<String> divisions, @Nullable String employer) {

    private static final Pattern DIVISION = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final Set<Role> OF_STAFF_AND_EMPLOYERS =
            Set.of(Role.COORDINATOR, Role.OFFICER, Role.EMPLOYER, Role.ADMINISTRATOR);

    public Authority {
        roles = Set.copyOf(roles);
        divisions = Set.copyOf(divisions);
    }

    public static Authority of(Role role) {
        return new Authority(Set.of(role), Set.of(), null);
    }

    /** Names for claims and events, in a stable order. */
    public List<String> roleNames() {
        return roles.stream().map(Role::wireName).sorted().toList();
    }

    public List<String> divisionCodes() {
        return List.copyOf(new TreeSet<>(divisions));
    }

    /** What stands against giving this to someone who signs in by password; empty when nothing does. */
    public List<FieldProblem> problemsForAccount() {
        List<FieldProblem> problems = problems();
        if (!OF_STAFF_AND_EMPLOYERS.containsAll(roles)) {
            problems.add(FieldProblem.of("/roles", "role-not-for-accounts"));
        }
        return problems;
    }

    /** What stands against giving this to a station's system. */
    public List<FieldProblem> problemsForStation() {
        List<FieldProblem> problems = problems();
        if (!roles.equals(Set.of(Role.STATION))) {
            problems.add(FieldProblem.of("/roles", "role-not-for-clients"));
        }
        return problems;
    }

    /** One problem for each code that is no division today. */
    public List<FieldProblem> problemsOfPlace(Predicate<String> isDivision) {
        return divisionCodes().stream()
                .filter(Predicate.not(isDivision))
                .map(code -> FieldProblem.of("/divisions", "division-unknown", code))
                .toList();
    }

    private List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (roles.isEmpty()) {
            problems.add(FieldProblem.of("/roles", "role-missing"));
        }
        if (!divisions.stream().allMatch(code -> DIVISION.matcher(code).matches())) {
            problems.add(FieldProblem.of("/divisions", "division-malformed"));
        }
        boolean ofAPlace = roles.stream().anyMatch(Role::isOfAPlace);
        if (divisions.isEmpty() && ofAPlace) {
            problems.add(FieldProblem.of("/divisions", "division-missing"));
        }
        if (!divisions.isEmpty() && !ofAPlace) {
            problems.add(FieldProblem.of("/divisions", "division-without-role-of-a-place"));
        }
        if (roles.contains(Role.EMPLOYER) != (employer != null)) {
            problems.add(FieldProblem.of("/employer", "employer-and-role-go-together"));
        }
        return problems;
    }
}
