package org.onehall.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onehall.platform.security.Role;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.ProblemException;

class AccountTests {

    private static final Instant MORNING = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");

    @Test
    void aGeneratedPasswordMustBeReplaced() {
        Account account = aCoordinator();
        account.giveOneTimePassword("hash", MORNING);
        assertThat(account.mustReplacePassword()).isTrue();
        account.choosePassword("another", NOON);
        assertThat(account.mustReplacePassword()).isFalse();
    }

    @Test
    void aLockEndsWhatWasSignedInBeforeEvenAfterItIsLifted() {
        Account account = aCoordinator();
        assertThat(account.acceptsSignInOf(MORNING)).isTrue();
        account.lock("a-1", "left", NOON);
        assertThat(account.acceptsSignInOf(NOON.plusSeconds(1))).isFalse();
        account.unlock();
        assertThat(account.acceptsSignInOf(MORNING)).isFalse();
        assertThat(account.acceptsSignInOf(NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void keepsTheFirstLocksReason() {
        Account account = aCoordinator();
        account.lock("a-1", "left the bureau", MORNING);
        account.lock("a-2", "again", NOON);
        assertThat(AccountView.of(account).lockReason()).isEqualTo("left the bureau");
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() {
        Account account = aCoordinator();
        account.choosePassword("hash", NOON);
        assertThat(account.acceptsSignInOf(MORNING)).isFalse();
    }

    @Test
    void aCitizenHasNoPasswordAndNoOtherRole() {
        Account citizen = Account.ofPhone("ab12", MORNING);
        assertThat(citizen.key()).isEqualTo(Account.ofPhone("ab12", NOON).key());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> citizen.giveOneTimePassword("hash", MORNING));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> citizen.change(Authority.of(Role.ADMINISTRATOR)));
        AccountView view = AccountView.of(citizen);
        assertThat(view.name()).isNull();
        assertThat(view.signIn()).isEqualTo(AccountView.SignIn.PHONE);
    }

    @Test
    void rightsFollowTheRole() {
        assertThat(codes(new Authority(Set.of(), Set.of(), null).problemsForAccount()))
                .containsExactly("role-missing");
        assertThat(codes(new Authority(Set.of(Role.OFFICER), Set.of(), null).problemsForAccount()))
                .containsExactly("division-missing");
        assertThat(codes(new Authority(Set.of(Role.OFFICER), Set.of("3301"), null).problemsForAccount()))
                .containsExactly("division-malformed");
        assertThat(codes(new Authority(Set.of(Role.OFFICER), Set.of("330104"), "e-1").problemsForAccount()))
                .containsExactly("employer-and-role-go-together");
        assertThat(codes(new Authority(Set.of(Role.EMPLOYER), Set.of("330104"), "e-1").problemsForAccount()))
                .containsExactly("division-without-role-of-a-place");
        assertThat(codes(Authority.of(Role.CITIZEN).problemsForAccount())).containsExactly("role-not-for-accounts");
        assertThat(codes(Authority.of(Role.ADMINISTRATOR).problemsForAccount())).isEmpty();
        assertThat(codes(Authority.of(Role.ADMINISTRATOR).problemsForStation()))
                .containsExactly("role-not-for-clients");
    }

    @Test
    void oneSpellingOfEachName() {
        assertThat(AccountName.of("  Wang-Fang ")).contains(new AccountName("wang-fang"));
        assertThat(AccountName.of("ｗａｎｇ")).contains(new AccountName("wang"));
        assertThat(AccountName.of("王芳")).contains(new AccountName("王芳"));
        for (String bad : List.of("", "a", "a b", "<script>", "-dash", "x".repeat(41))) {
            assertThat(AccountName.of(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void tellsThatAnAccountWasOpened() {
        EventContracts.assertEmits(
                "identity.account-opened.v1", new AccountOpened("a-1", List.of("employer"), List.of("330104"), "e-1"));
    }

    private static List<String> codes(List<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::code).toList();
    }

    private static Account aCoordinator() {
        return Account.open(
                "a-9",
                new AccountName("wang"),
                new Authority(Set.of(Role.COORDINATOR), Set.of("330104001"), null),
                MORNING.minusSeconds(60));
    }
}
