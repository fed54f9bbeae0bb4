package org.onehall.platform.security.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller out of a verified token. What it does not understand gives no right. */
final class ClaimsMapping implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final Pattern DIVISION = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})\\P{Cntrl}{1,80}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");
    private static final Pattern DOT = Pattern.compile("\\.");

    private final SecurityProperties.Claims names;

    ClaimsMapping(SecurityProperties.Claims names) {
        this.names = names;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Caller caller = caller(token);
        var authorities = caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return new CallerToken(token, authorities, caller);
    }

    Caller caller(Jwt token) {
        String subject = text(token, names.subject());
        if (subject == null) {
            throw new InvalidBearerTokenException("The token names no subject");
        }
        Set<Role> roles = roles(token);
        return new Caller(
                subject,
                roles.contains(Role.CITIZEN) ? null : name(token),
                roles,
                divisions(token),
                text(token, names.employer()),
                text(token, names.phoneRef()),
                false);
    }

    /** As it is written, spaces too; a name is shown to others, so one of another shape is none. */
    private @Nullable String name(Jwt token) {
        return find(token, names.name()) instanceof String name
                        && NAME.matcher(name).matches()
                ? name.strip()
                : null;
    }

    private Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        texts(token, names.roles())
                .map(name -> names.roleNames().getOrDefault(name, name))
                .flatMap(name -> Role.of(name).stream())
                .forEach(roles::add);
        return roles;
    }

    private Set<String> divisions(Jwt token) {
        return texts(token, names.divisions())
                .filter(code -> DIVISION.matcher(code).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable String text(Jwt token, String path) {
        return texts(token, path).findFirst().orElse(null);
    }

    private static Stream<String> texts(Jwt token, String path) {
        Object found = find(token, path);
        Stream<?> values = switch (found) {
            case null -> Stream.of();
            case Collection<?> several -> several.stream();
            case String one -> Arrays.stream(SEPARATORS.split(one, -1));
            default -> Stream.of(found);
        };
        return values.filter(Objects::nonNull).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A claim of the very name wins, since some providers put dots or addresses in their names. */
    private static @Nullable Object find(Jwt token, String path) {
        if (token.hasClaim(path)) {
            return token.getClaim(path);
        }
        Object here = token.getClaims();
        for (String step : DOT.split(path, -1)) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }
}
