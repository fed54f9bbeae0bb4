package org.onehall.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Rules about aggregates: classes that extend {@code org.onehall.platform.events.Aggregate}. */
final class AggregateRules {

    private AggregateRules() {}

    static ArchRule noSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(aggregates())
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(true);
    }

    static ArchRule noPublicConstructors() {
        return noConstructors()
                .that()
                .areDeclaredInClassesThat(aggregates())
                .should()
                .bePublic()
                .allowEmptyShould(true);
    }

    /** Known by name: this module is used by platform-events' own tests. */
    private static DescribedPredicate<JavaClass> aggregates() {
        return new DescribedPredicate<>("are aggregates") {
            @Override
            public boolean test(JavaClass type) {
                return type.getAllRawSuperclasses().stream()
                        .anyMatch(parent -> parent.getSimpleName().equals("Aggregate")
                                && parent.getPackageName().startsWith("org.onehall.platform."));
            }
        };
    }
}
