package org.onehall.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onehall.bad.BadApplication;
import org.onehall.good.GoodApplication;

class HouseRulesTests {

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("org.onehall.bad");
    private static final JavaClasses GOOD = new ClassFileImporter().importPackages("org.onehall.good");

    /** What each rule has to find in the bad service; a rule without a line here fails the test. */
    private static final Map<String, List<String>> FOUND = Map.ofEntries(
            Map.entry("packages say what they are for", List.of("bad.util.Strings")),
            Map.entry("packages are null-marked", List.of("org.onehall.bad.unmarked")),
            Map.entry("a service knows the platform and no other service", List.of("otherservice.Neighbour")),
            Map.entry("dependencies come by constructor", List.of("Window.drawer")),
            Map.entry("repositories stay in their package", List.of("PublicLoans")),
            Map.entry("controllers stay in their package", List.of("PublicController")),
            Map.entry("queries run no code", List.of("mine()", "large()", "computed()")),
            Map.entry("aggregates have no setters", List.of("OpenLoan.setAmount")),
            Map.entry("aggregates have no public constructors", List.of("OpenLoan.<init>")),
            Map.entry(
                    "time comes from a clock",
                    List.of("Hours.instant()", "Hours.date(", "Hours.millis()", "Hours.clock()", "Hours.old()")),
            Map.entry("money is decimal", List.of("OpenLoan.amount", "OpenLoan.interestRate", "Wage.of(double)")),
            Map.entry("event types are versioned records", List.of("LoanApproved")),
            Map.entry("nothing is printed", List.of("Hours.tell()")));

    static List<String> rules() {
        return List.copyOf(HouseRules.rules("org.onehall.bad").keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatTheBadServiceDoes(String rule) {
        assertThat(FOUND).containsKey(rule);
        for (String wanted : FOUND.getOrDefault(rule, List.of())) {
            assertThat(broken("org.onehall.bad", rule, BAD)).anyMatch(detail -> detail.contains(wanted));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leavesTheGoodServiceAlone(String rule) {
        assertThat(broken("org.onehall.good", rule, GOOD)).isEmpty();
    }

    @Test
    void allowsAClockWhereTimeIsRead() {
        assertThat(broken("org.onehall.bad", "time comes from a clock", BAD))
                .noneMatch(detail -> detail.contains("tell()"));
    }

    private static List<String> broken(String service, String rule, JavaClasses classes) {
        return details(HouseRules.rules(service).get(rule), classes);
    }

    private static List<String> details(@Nullable ArchRule rule, JavaClasses classes) {
        return Objects.requireNonNull(rule).evaluate(classes).getFailureReport().getDetails();
    }

    @Test
    void letsAStarterMakeItsClockWhereItDefinesBeansAndNowhereElse() {
        List<String> broken = brokenInAStarter(Set.of());

        assertThat(broken)
                .anyMatch(detail -> detail.contains("Hours.instant()"))
                .anyMatch(detail -> detail.contains("Hours.clock()"))
                .anyMatch(detail -> detail.contains("Clocks.started()"))
                .noneMatch(detail -> detail.contains("Clocks.clock("));
    }

    @Test
    void letsAStampBeReadFromTheMachineWhereAStarterSaysSo() {
        assertThat(brokenInAStarter(Set.of("org.onehall.bad.clock.Hours")))
                .noneMatch(detail -> detail.contains("Hours."))
                .anyMatch(detail -> detail.contains("Clocks.started()"));
    }

    private static List<String> brokenInAStarter(Set<String> stampers) {
        return details(HouseRules.starterRules("org.onehall.bad", stampers).get("time comes from a clock"), BAD);
    }

    @Test
    void findsEachRuleThatAStarterBreaks() {
        assertThatThrownBy(() -> HouseRules.checkStarter(compiled("org/onehall/bad"), "org.onehall.bad", Set.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("time comes from a clock")
                .hasMessageContaining("money is decimal");
    }

    @Test
    void doesNotPassAStarterThatIsNotThere(@TempDir Path nothing) {
        assertThatThrownBy(() -> HouseRules.checkStarter(nothing, "org.onehall.bad", Set.of()))
                .hasMessageContaining("no class in");
    }

    private static Path compiled(String folder) {
        return Path.of("target", "test-classes").resolve(folder);
    }

    @Test
    void verifiesTheBordersOfModules() {
        assertThatThrownBy(() -> HouseRules.check(BadApplication.class, location -> true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("window")
                .hasMessageContaining("desk.internal.Drawer");
    }

    @Test
    void passesAServiceThatKeepsThem() {
        assertThatCode(() -> HouseRules.check(GoodApplication.class, location -> true))
                .doesNotThrowAnyException();
    }
}
