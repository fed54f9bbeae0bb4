package org.onehall.identity.client;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.account.Authority;

/** A {@link ClientUse} as it lies in the document: by a name of its own instead of a class name. */
record StoredUse(
        Kind kind,
        @Nullable Authority authority,
        @Nullable String accountId,
        @Nullable List<String> redirectUris,
        @Nullable List<String> afterSignOutUris) {

    enum Kind {
        STATION,
        SCRIPT,
        SESSION,
        PHONE
    }

    static StoredUse of(ClientUse use) {
        return switch (use) {
            case ClientUse.Station(Authority authority) -> new StoredUse(Kind.STATION, authority, null, null, null);
            case ClientUse.Script(String accountId) -> new StoredUse(Kind.SCRIPT, null, accountId, null, null);
            case ClientUse.Session(List<String> back, List<String> out) ->
                new StoredUse(Kind.SESSION, null, null, back, out);
            case ClientUse.Phone() -> new StoredUse(Kind.PHONE, null, null, null, null);
        };
    }

    ClientUse use() {
        return switch (kind) {
            case STATION -> new ClientUse.Station(Objects.requireNonNull(authority));
            case SCRIPT -> new ClientUse.Script(Objects.requireNonNull(accountId));
            case SESSION ->
                new ClientUse.Session(
                        Objects.requireNonNullElse(redirectUris, List.of()),
                        Objects.requireNonNullElse(afterSignOutUris, List.of()));
            case PHONE -> new ClientUse.Phone();
        };
    }
}
