package org.onehall.identity.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("identity.account-opened.v1")
record AccountOpened(
        String accountId,
        List<String> roles,
        List<String> divisions,
        @Nullable String employer) implements DomainEvent {}
