package org.onehall.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onehall.identity.account.Authority;
import org.onehall.platform.security.Role;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.web.ProblemException;

class ClientTests {

    private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");

    @Test
    void keysTakeThePlaceOfTheSecretAndBack() throws JOSEException {
        Client client = aStation();
        client.giveSecret("hash");
        client.trustKeys(ClientKeys.of(publicKey()).orElseThrow());
        assertThat(client.secretHash()).isNull();
        client.giveSecret("hash");
        assertThat(client.publicKeys()).isNull();
    }

    @Test
    void aRevokedClientNeverComesBack() {
        Client client = aStation();
        client.giveSecret("hash");
        client.revoke();
        client.revoke();
        assertThat(client.isActive()).isFalse();
        assertThat(client.secretHash()).isNull();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(client::unlock);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> client.giveSecret("x"));
    }

    @Test
    void theInstallationMovesItsOwnClientsAndNoStation() {
        Client hall = session("http://localhost:8080/back");
        hall.follow(session("http://localhost:9080/back"));
        assertThat(hall.use()).isEqualTo(new ClientUse.Session(List.of("http://localhost:9080/back"), List.of()));
        Client station = aStation();
        station.giveSecret("of the administrator");
        station.follow(aStation());
        assertThat(station.secretHash()).isEqualTo("of the administrator");
    }

    @Test
    void takesPublicKeysOfEnoughStrengthOnly() throws JOSEException {
        assertThat(ClientKeys.of(publicKey())).isPresent();
        RSAKey strong = new RSAKeyGenerator(2048).generate();
        RSAKey weak = new RSAKeyGenerator(1024, true).generate();
        OctetSequenceKey shared = new OctetSequenceKeyGenerator(256).generate();
        assertThat(ClientKeys.of(new JWKSet(strong.toPublicJWK()).toString())).isPresent();
        assertThat(ClientKeys.of(new JWKSet(weak.toPublicJWK()).toString())).isEmpty();
        assertThat(ClientKeys.of(new JWKSet(strong).toString(false)))
                .as("private")
                .isEmpty();
        assertThat(ClientKeys.of(new JWKSet(shared).toString(false)))
                .as("shared")
                .isEmpty();
        assertThat(ClientKeys.of("{\"keys\":[]}")).isEmpty();
        assertThat(ClientKeys.of("no keys")).isEmpty();
    }

    @Test
    void keepsSecretsAsHashes() {
        SecretHash secrets = new SecretHash();
        String secret = secrets.generate();
        String hash = secrets.encode(secret);
        assertThat(secret).hasSize(43);
        assertThat(secrets.matches(secret, hash)).isTrue();
        assertThat(secrets.matches(secret + "x", hash)).isFalse();
        assertThat(secrets.matches(secret, null)).isFalse();
    }

    @Test
    void everyUseComesBackFromTheStoreAsItWas() {
        List<ClientUse> uses = List.of(
                new ClientUse.Station(new Authority(Set.of(Role.STATION), Set.of("330104"), null)),
                new ClientUse.Script("a-1"),
                new ClientUse.Session(List.of("http://localhost/back"), List.of()),
                new ClientUse.Phone());
        assertThat(uses).allSatisfy(use -> assertThat(StoredUse.of(use).use()).isEqualTo(use));
    }

    @Test
    void tellsThatAClientWasRegistered() {
        EventContracts.assertEmits(
                "identity.client-registered.v1", new ClientRegistered("s-1", List.of("station"), List.of("330104")));
    }

    private static String publicKey() throws JOSEException {
        return new JWKSet(new ECKeyGenerator(Curve.P_256).generate().toPublicJWK()).toString();
    }

    private static Client aStation() {
        return Client.register(
                new ClientId("station-1"),
                "Station",
                new ClientUse.Station(new Authority(Set.of(Role.STATION), Set.of("330104"), null)),
                NOW);
    }

    private static Client session(String back) {
        return Client.register(new ClientId("hall"), "Hall", new ClientUse.Session(List.of(back), List.of()), NOW);
    }
}
