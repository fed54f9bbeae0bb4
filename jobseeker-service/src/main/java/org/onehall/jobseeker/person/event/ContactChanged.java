package org.onehall.jobseeker.person.event;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.contact-changed.v1")
public record ContactChanged(
        String personId, @Nullable String phone, @Nullable String phoneRef) implements DomainEvent {}
