package org.onehall.identity.code;

import java.time.Instant;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

/**
 * Both sealed values are the platform's TransportSeal with the code's id as context.
 *
 * @param language of the text, by which its sender is named in front of it
 */
@EventType("identity.sign-in-code-requested.v1")
record SignInCodeRequested(String codeId, Language language, String sealedPhone, String sealedText, Instant expiresAt)
        implements DomainEvent {}
