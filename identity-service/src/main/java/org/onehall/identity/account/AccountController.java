package org.onehall.identity.account;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.StorePages;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final AccountDesk desk;
    private final Accounts accounts;
    private final ReferenceCodes codes;

    AccountController(AccountDesk desk, Accounts accounts, ReferenceCodes codes) {
        this.desk = desk;
        this.accounts = accounts;
        this.codes = codes;
    }

    /**
     * An account to open.
     *
     * @param name to sign in with, told to nobody else
     * @param displayName by which its holder is presented to others, citizens too
     */
    record OpenAccountRequest(
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 80) String displayName,
            @NotNull @Size(max = 6) Set<@NotNull RoleName> roles,
            @Nullable @Size(max = 200) Set<@NotBlank @Size(max = 12) String> divisions,
            @Nullable @Size(max = 80) String employer) {}

    record ChangeAuthorityRequest(
            @NotNull @Size(max = 6) Set<@NotNull RoleName> roles,
            @Nullable @Size(max = 200) Set<@NotBlank @Size(max = 12) String> divisions,
            @Nullable @Size(max = 80) String employer) {}

    record DisplayNameRequest(@NotBlank @Size(max = 80) String displayName) {}

    /**
     * Which accounts are wanted.
     *
     * @param q part of the name to sign in with or of the display name, or a whole id
     * @param role held by the account
     * @param division acts for it or for one within it
     */
    record AccountQuery(
            @Nullable @Size(max = 80) String q,

            @Nullable
            @Pattern(regexp = "coordinator|officer|employer|administrator|citizen", message = "{role-unknown}")
            String role,

            @Nullable @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "{division-malformed}")
            String division,

            @Nullable Boolean locked,
            Accounts.@Nullable Order sort,
            @Nullable String cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {

        Accounts.Order order() {
            return sort == null ? Accounts.Order.OPENED_LAST : sort;
        }

        int size() {
            return limit == null ? 50 : limit;
        }

        Accounts.Wanted wanted() {
            return new Accounts.Wanted(q, role == null ? null : Role.of(role).orElseThrow(), division, locked);
        }
    }

    record LockRequest(@NotBlank @Size(max = 200) String reason) {}

    /** Shown once: the service keeps its hash alone. */
    record OneTimePassword(String password) {}

    @PostMapping
    @ApiResponse(responseCode = "201")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<AccountView> open(@RequestBody @Validated OpenAccountRequest wanted, Caller caller) {
        Authority authority = authority(wanted.roles(), wanted.divisions(), wanted.employer());
        Account account = desk.open(caller.subject(), wanted.name(), wanted.displayName(), authority);
        return ResponseEntity.created(URI.create("/api/accounts/" + account.key()))
                .eTag(Etag.of(account.version()))
                .body(AccountView.of(account));
    }

    /** Counted on the first page. */
    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    PageOf<AccountView> list(@Valid @ParameterObject @ModelAttribute AccountQuery query) {
        Accounts.Wanted wanted = query.wanted();
        PageOf<Account> page = StorePages.page(
                query.cursor(),
                position -> accounts.page(wanted, query.order(), position, query.size()),
                () -> accounts.count(wanted));
        if (page.items().isEmpty()) {
            codes.requireKnownDivision("division", query.division());
        }
        return page.map(AccountView::of);
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<AccountView> find(@PathVariable String id) {
        return answer(desk.find(id));
    }

    @PutMapping("/{id}/authority")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<AccountView> change(
            @PathVariable String id,
            @RequestBody @Validated ChangeAuthorityRequest wanted,
            @IfMatch @Nullable Long expected,
            Caller caller) {
        Authority to = authority(wanted.roles(), wanted.divisions(), wanted.employer());
        return answer(desk.change(caller.subject(), id, to, expected));
    }

    @PutMapping("/{id}/display-name")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<AccountView> presentAs(
            @PathVariable String id,
            @RequestBody @Validated DisplayNameRequest wanted,
            @IfMatch @Nullable Long expected,
            Caller caller) {
        return answer(desk.presentAs(caller.subject(), id, wanted.displayName(), expected));
    }

    @PutMapping("/{id}/password")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<OneTimePassword> resetPassword(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OneTimePassword(desk.resetPassword(caller.subject(), id)));
    }

    @PutMapping("/{id}/lock")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<AccountView> lock(
            @PathVariable String id, @RequestBody @Validated LockRequest wanted, Caller caller) {
        return answer(desk.lock(caller.subject(), id, wanted.reason()));
    }

    @DeleteMapping("/{id}/lock")
    @Allowed(Role.ADMINISTRATOR)
    ResponseEntity<AccountView> unlock(@PathVariable String id, Caller caller) {
        return answer(desk.unlock(caller.subject(), id));
    }

    private static ResponseEntity<AccountView> answer(Account account) {
        return ResponseEntity.ok().eTag(Etag.of(account.version())).body(AccountView.of(account));
    }

    private static Authority authority(
            Set<RoleName> roles, @Nullable Set<String> divisions, @Nullable String employer) {
        return new Authority(RoleName.roles(roles), divisions == null ? Set.of() : divisions, employer);
    }
}
