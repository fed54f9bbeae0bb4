package org.onehall.identity.client;

import java.util.List;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("identity.client-registered.v1")
record ClientRegistered(String clientId, List<String> roles, List<String> divisions) implements DomainEvent {}
