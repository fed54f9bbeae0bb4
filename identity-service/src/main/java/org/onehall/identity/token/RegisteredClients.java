package org.onehall.identity.token;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.client.Client;
import org.onehall.identity.client.ClientUse;
import org.onehall.identity.client.Clients;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Shows our clients to the authorization server; one that is locked, revoked or without proof does not exist for it. */
@Component
class RegisteredClients implements RegisteredClientRepository {

    static final String PUBLIC_KEYS = "onehall.public-keys";

    private final Clients clients;
    private final IdentityProperties settings;

    RegisteredClients(Clients clients, IdentityProperties settings) {
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public void save(RegisteredClient changed) {
        throw new UnsupportedOperationException("Clients are changed by administrators");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.find(id).flatMap(this::registered).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return findById(clientId);
    }

    private Optional<RegisteredClient> registered(Client client) {
        boolean isPublic = client.use() instanceof ClientUse.Phone;
        boolean provable = isPublic || client.secretHash() != null || client.publicKeys() != null;
        if (!client.isActive() || !provable) {
            return Optional.empty();
        }
        RegisteredClient.Builder registered = RegisteredClient.withId(client.key())
                .clientId(client.key())
                .clientName(client.name())
                .clientIdIssuedAt(client.registeredAt())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.accessToken())
                        .refreshTokenTimeToLive(settings.refreshToken())
                        .reuseRefreshTokens(false)
                        .build());
        prove(client, registered);
        allow(client.use(), registered);
        return Optional.of(registered.build());
    }

    private static void prove(Client client, RegisteredClient.Builder registered) {
        ClientSettings.Builder proof = ClientSettings.builder().requireProofKey(true);
        String keys = client.publicKeys();
        String secret = client.secretHash();
        if (keys != null) {
            registered.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            proof.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
                    .setting(PUBLIC_KEYS, keys);
        } else if (secret != null) {
            registered
                    .clientSecret(secret)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        } else {
            registered.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        registered.clientSettings(proof.build());
    }

    private static void allow(ClientUse use, RegisteredClient.Builder registered) {
        switch (use) {
            case ClientUse.Station _, ClientUse.Script _ ->
                registered.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
            case ClientUse.Phone _ -> registered.authorizationGrantType(SmsCodeGrant.TYPE);
            case ClientUse.Session(List<String> back, List<String> afterSignOut) ->
                registered
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUris(all -> all.addAll(back))
                        .postLogoutRedirectUris(all -> all.addAll(afterSignOut))
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.PROFILE);
        }
    }
}
