package org.onehall.identity.client;

import java.util.List;
import org.onehall.identity.account.Authority;

/** What a client is for; each kind may do no more than its own grant. */
public sealed interface ClientUse {

    /** A station's or partner's system that acts for itself: client_credentials. */
    record Station(Authority authority) implements ClientUse {}

    /**
     * A script that acts as a sample account: client_credentials. Made by the bootstrap file alone, for trying the
     * house out; its tokens say that they are {@code on_behalf}.
     */
    record Script(String accountId) implements ClientUse {}

    /** A session that people sign in to: authorization_code with PKCE, refresh_token. */
    record Session(List<String> redirectUris, List<String> afterSignOutUris) implements ClientUse {
        public Session {
            redirectUris = List.copyOf(redirectUris);
            afterSignOutUris = List.copyOf(afterSignOutUris);
        }
    }

    /** An application of citizens, which can keep no secret: the one-time code by SMS is all it proves. */
    record Phone() implements ClientUse {}
}
