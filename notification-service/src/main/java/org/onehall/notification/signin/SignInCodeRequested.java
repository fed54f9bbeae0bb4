package org.onehall.notification.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.text.Language;

/**
 * What we read of a request to send a sign-in code.
 *
 * @param language of the text; null in events from before it was told, which are Chinese
 */
record SignInCodeRequested(
        String codeId, @Nullable Language language, String sealedPhone, String sealedText, Instant expiresAt) {}
