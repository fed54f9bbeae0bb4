package org.onehall.identity.client;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.StorePages;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clients")
class ClientController {

    private final ClientDesk desk;
    private final Clients clients;
    private final ReferenceCodes codes;

    ClientController(ClientDesk desk, Clients clients, ReferenceCodes codes) {
        this.desk = desk;
        this.clients = clients;
        this.codes = codes;
    }

    /** {@code publicKeys} is a JWK set as text; without it the client needs a secret. */
    record RegisterClientRequest(
            @NotBlank @Size(max = 63) String clientId,
            @NotBlank @Size(max = 80) String name,
            @NotEmpty @Size(max = 200) Set<@NotBlank @Size(max = 12) String> divisions,
            @Nullable @Size(max = 10_000) String publicKeys) {}

    record ReplaceKeysRequest(@NotNull @Size(max = 10_000) String publicKeys) {}

    /** Shown once: the service keeps its hash alone. */
    record NewSecret(String secret) {}

    /** {@code use}: station, script, session or phone; {@code proof}: secret, keys or none. */
    record ClientView(
            String clientId,
            String name,
            String use,
            List<String> divisions,
            String proof,
            String state,
            Instant registeredAt) {

        static ClientView of(Client client) {
            String proof = client.publicKeys() != null ? "keys" : client.secretHash() != null ? "secret" : "none";
            return new ClientView(
                    client.key(),
                    client.name(),
                    client.use().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    client.divisionCodes(),
                    proof,
                    client.state().name().toLowerCase(Locale.ROOT),
                    client.registeredAt());
        }
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<ClientView> register(@RequestBody @Validated RegisterClientRequest wanted, Caller caller) {
        ClientKeys keys = wanted.publicKeys() == null ? null : keys(wanted.publicKeys());
        Client client = desk.register(caller.subject(), wanted.clientId(), wanted.name(), wanted.divisions(), keys);
        return ResponseEntity.created(URI.create("/api/clients/" + client.key()))
                .eTag(Etag.of(client.version()))
                .body(ClientView.of(client));
    }

    /** @param q part of the name or of the client's id */
    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    PageOf<ClientView> list(
            @RequestParam(required = false) @Nullable @Size(max = 80) String q,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "{division-malformed}")
                    String division,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "active|locked|revoked", message = "{client-state-unknown}")
                    String state,
            @RequestParam(defaultValue = "NAME") Clients.Order sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        Clients.Wanted wanted = new Clients.Wanted(
                q, division, state == null ? null : Client.State.valueOf(state.toUpperCase(Locale.ROOT)));
        PageOf<Client> page = StorePages.page(cursor, position -> clients.page(wanted, sort, position, limit));
        if (page.items().isEmpty()) {
            codes.requireKnownDivision("division", division);
        }
        return page.map(ClientView::of);
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<ClientView> find(@PathVariable String id) {
        return answer(desk.find(id));
    }

    @PutMapping("/{id}/secret")
    @Allowed(Role.ADMINISTRATOR)
    @Answers(410)
    ResponseEntity<NewSecret> renewSecret(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new NewSecret(desk.renewSecret(caller.subject(), id)));
    }

    @PutMapping("/{id}/keys")
    @Allowed(Role.ADMINISTRATOR)
    @Answers(410)
    ResponseEntity<ClientView> replaceKeys(
            @PathVariable String id, @RequestBody @Validated ReplaceKeysRequest wanted, Caller caller) {
        return answer(desk.trustKeys(caller.subject(), id, keys(wanted.publicKeys())));
    }

    @PutMapping("/{id}/lock")
    @Allowed(Role.ADMINISTRATOR)
    @Answers(410)
    ResponseEntity<ClientView> lock(@PathVariable String id, Caller caller) {
        return answer(desk.lock(caller.subject(), id));
    }

    @DeleteMapping("/{id}/lock")
    @Allowed(Role.ADMINISTRATOR)
    @Answers(410)
    ResponseEntity<ClientView> unlock(@PathVariable String id, Caller caller) {
        return answer(desk.unlock(caller.subject(), id));
    }

    @PutMapping("/{id}/revocation")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<ClientView> revoke(@PathVariable String id, Caller caller) {
        return answer(desk.revoke(caller.subject(), id));
    }

    private static ClientKeys keys(String json) {
        return ClientKeys.of(json).orElseThrow(() -> ProblemException.invalid("/publicKeys", "client-keys-malformed"));
    }

    private static ResponseEntity<ClientView> answer(Client client) {
        return ResponseEntity.ok().eTag(Etag.of(client.version())).body(ClientView.of(client));
    }
}
