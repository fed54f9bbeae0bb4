package org.onehall.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Rules about where code lives and what it may know. */
final class PackageRules {

    private PackageRules() {}

    static ArchRule noPackageNamedByLayer() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..dto..",
                        "..impl..",
                        "..model..",
                        "..config..",
                        "..helper..")
                .as("no package is named util, common, dto, impl, model, config or helper")
                .allowEmptyShould(true);
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("live in a package with @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " has no package-info with @NullMarked"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    static ArchRule noOtherService(String basePackage) {
        return noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to another service") {
                    @Override
                    public boolean test(JavaClass type) {
                        String home = type.getPackageName() + ".";
                        return home.startsWith("org.onehall.")
                                && !home.startsWith("org.onehall.platform.")
                                && !home.startsWith(basePackage + ".");
                    }
                })
                .allowEmptyShould(true);
    }
}
