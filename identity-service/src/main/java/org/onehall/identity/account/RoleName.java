package org.onehall.identity.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;
import org.onehall.platform.security.Role;

/** The roles an administrator can give to an account, by their wire names. */
enum RoleName {
    @JsonProperty("coordinator")
    COORDINATOR,
    @JsonProperty("officer")
    OFFICER,
    @JsonProperty("employer")
    EMPLOYER,
    @JsonProperty("administrator")
    ADMINISTRATOR;

    static Set<Role> roles(Set<RoleName> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name.name())));
        return roles;
    }
}
